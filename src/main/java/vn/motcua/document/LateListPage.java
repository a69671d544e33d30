package vn.motcua.document;

import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Prints the monthly list of who was late. It bears no number and no signature of ours, so that it is the same file whenever it is
 * printed; whoever publishes it signs it as that place requires.
 */
@Component
public class LateListPage {

  private static final String NAME = "danh-sach-qua-han.html";

  private final FormTemplate template;
  private final PdfPrinter printer;

  /** @throws TemplateFault naming template and line; the application does not start with a page it cannot print */
  LateListPage(PdfPrinter printer) {
    this.printer = printer;
    this.template = new FormTemplate(NAME, FormTemplates.textOf(NAME), FormTemplates::textOf, LateListData.class);
    SampleData.of(LateListData.class).forEach(sample -> Markup.parse(template.fill(sample)));
  }

  /** @param at the instant that the list is true for: the file's date and identity come from it */
  public byte[] print(LateListData data, Instant at) {
    return printer.print(template.fill(data), at);
  }
}
