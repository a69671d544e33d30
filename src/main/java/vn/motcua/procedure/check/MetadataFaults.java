package vn.motcua.procedure.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.Refusal;
import vn.motcua.procedure.ProcedureReader;

/** Every fault of a procedure's metadata, where the reader that the product runs with stops at the first. */
final class MetadataFaults {

  /** Who mends so many finds the rest the next time. */
  private static final int MOST = 100;

  private MetadataFaults() {}

  /** Reads again and again, each time with the faulty property replaced by one that can be read. */
  static List<Refusal> of(String processId, Map<String, String> properties) {
    List<Refusal> faults = new ArrayList<>();
    Map<String, String> mended = new HashMap<>(properties);
    mended.values().removeIf(String::isBlank);
    while (faults.size() < MOST) {
      try {
        new ProcedureReader().read(processId, mended);
        return faults;
      } catch (Refusal fault) {
        faults.add(fault);
        if (!mend(mended, String.valueOf(fault.field()))) {
          return faults;
        }
      }
    }
    return faults;
  }

  /** @return false when the property was mended before, so that reading again would find the same */
  private static boolean mend(Map<String, String> properties, String property) {
    if (property.equals("case.*.name")) {
      properties.put("case.x.term", "1 days");
      return properties.put("case.x.name", "x") == null;
    }
    if (isRequired(property)) {
      String good = goodValue(property);
      return !good.equals(properties.put(property, good));
    }
    return properties.remove(property) != null;
  }

  private static boolean isRequired(String property) {
    return List.of("procedure.code", "procedure.name", "procedure.legalBasis").contains(property)
        || property.matches("case\\..*\\.(name|term)|paper\\..*\\.(name|forms)");
  }

  private static String goodValue(String property) {
    if (property.equals("procedure.code")) {
      return "1.000000";
    }
    return property.endsWith(".term") ? "1 days" : "x";
  }
}
