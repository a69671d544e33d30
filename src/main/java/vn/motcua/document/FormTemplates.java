package vn.motcua.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The templates of all forms, read, checked and tried with sample data when the application starts. */
@Component
class FormTemplates {

  private static final String FOLDER = "/documents/";

  private final Map<DocumentForm, FormTemplate> templates = new EnumMap<>(DocumentForm.class);

  /** @throws TemplateFault naming template and line; the application does not start with a form it cannot print */
  FormTemplates() {
    for (DocumentForm form : DocumentForm.values()) {
      FormTemplate template = load(form);
      SampleData.of(form.data()).forEach(sample -> Markup.parse(template.fill(sample)));
      templates.put(form, template);
    }
  }

  FormTemplate get(DocumentForm form) {
    return templates.get(form);
  }

  private static FormTemplate load(DocumentForm form) {
    String name = form.template() + ".html";
    String text = textOf(name);
    if (text == null) {
      throw new TemplateFault(name, 1, "the file is missing in documents/");
    }
    return new FormTemplate(name, text, FormTemplates::textOf, form.data());
  }

  private static String textOf(String name) {
    try (InputStream file = FormTemplates.class.getResourceAsStream(FOLDER + name)) {
      return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read template file " + name, fault);
    }
  }
}
