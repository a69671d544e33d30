package vn.motcua.document;

import java.util.List;

/** Records with every section filled and with every section empty: what the templates are tried with at start. */
final class SampleData {

  private static final String ANY = "x";
  /** The smallest image there is: one transparent dot. */
  private static final String DOT =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

  private SampleData() {}

  static Class<? extends Record> typeOf(DocumentForm form) {
    return switch (form) {
      case RECEPTION_SLIP -> SlipData.class;
    };
  }

  static List<Record> of(DocumentForm form) {
    return switch (form) {
      case RECEPTION_SLIP -> List.of(fullSlip(), emptySlip());
    };
  }

  private static SlipData fullSlip() {
    return new SlipData(ANY, ANY, ANY, ANY, ANY, ANY, ANY, new SlipData.Replaced(ANY, ANY, ANY), new SlipData.Book(ANY, ANY), ANY,
        ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, List.of(new SlipData.PaperLine(ANY, ANY, ANY, ANY, ANY)), ANY, ANY, ANY, ANY,
        true, ANY, ANY, ANY, ANY, DOT);
  }

  private static SlipData emptySlip() {
    return new SlipData(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, List.of(), null, null, null, null, false, null, null, null, null, DOT);
  }
}
