package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormTemplateTest {

  /** What the templates of these tests may name. */
  record Sample(String name, List<Row> rows) {

    record Row(String paper) {}
  }

  @Test
  void a_template_that_names_an_unknown_field_is_refused_with_its_name_and_line() {
    assertRefused("<p>{{name}}</p>\n<p>{{nmae}}</p>", "nmae", 4);
  }

  @Test
  void an_unknown_field_inside_a_section_is_refused_though_the_section_may_be_empty() {
    assertRefused("{{#rows}}\n<p>{{papre}}</p>{{/rows}}", "papre", 4);
  }

  @Test
  void an_unknown_section_is_refused() {
    assertRefused("{{#lines}}<p>x</p>{{/lines}}", "lines", 3);
  }

  @Test
  void broken_markup_is_refused_with_its_line() {
    assertRefused("<p>{{name}}</p>\n<p>", "", 4);
  }

  @Test
  void the_templates_that_ship_are_in_order() {
    assertThatCode(FormTemplates::new).doesNotThrowAnyException();
  }

  private static void assertRefused(String body, String part, int line) {
    String page = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><link rel=\"stylesheet\" href=\"s.css\" /></head>\n<body>\n"
        + body + "</body></html>";
    assertThatThrownBy(() -> new FormTemplate("sample.html", page, name -> "p { color: black; }", Sample.class))
        .isInstanceOf(TemplateFault.class).hasMessageContaining("sample.html").hasMessageContaining(part)
        .hasMessageContaining(String.valueOf(line));
  }
}
