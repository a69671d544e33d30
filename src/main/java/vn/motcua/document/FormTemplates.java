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
      templates.put(form, load(form));
    }
  }

  FormTemplate get(DocumentForm form) {
    return templates.get(form);
  }

  private static FormTemplate load(DocumentForm form) {
    FormTemplate template = load(form.template(), form.data());
    String name = form.template() + ".html";
    if (form.isSigned() && !SignaturePlace.isIn(textOf(name))) {
      throw new TemplateFault(name, 1, "form " + form.code() + " is signed and has no place for the signature; give the element "
          + "where it stands id=\"chu-ky-so\" and a height");
    }
    return template;
  }

  /** @throws TemplateFault naming template and line */
  static FormTemplate load(String file, Class<? extends Record> data) {
    String name = file + ".html";
    String text = textOf(name);
    if (text == null) {
      throw new TemplateFault(name, 1, "the file is missing in documents/");
    }
    FormTemplate template = new FormTemplate(name, text, FormTemplates::textOf, data);
    SampleData.of(data).forEach(sample -> Markup.parse(template.fill(sample)));
    return template;
  }

  /** @return null when there is no such file in {@code documents/} */
  static String textOf(String name) {
    try (InputStream file = FormTemplates.class.getResourceAsStream(FOLDER + name)) {
      return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read template file " + name, fault);
    }
  }
}
