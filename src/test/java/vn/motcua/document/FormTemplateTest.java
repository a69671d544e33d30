package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormTemplateTest {

  record Row(String name) {}

  record Data(String title, List<Row> rows, boolean marked) {}

  @Test
  void a_template_is_filled_with_the_records_values() {
    assertThat(fill("{{title}}{{#rows}}[{{name}}]{{/rows}}{{^rows}}none{{/rows}}{{#marked}}!{{/marked}}",
        new Data("a < b", List.of(new Row("x"), new Row("y")), true))).contains("a &lt; b[x][y]!");
  }

  @Test
  void nothing_is_printed_for_a_null() {
    assertThat(fill("({{title}}){{^rows}}none{{/rows}}", new Data(null, List.of(), false))).contains("()none");
  }

  @Test
  void an_unknown_field_is_refused_with_template_and_line() {
    assertThatThrownBy(() -> template("\n\n{{titel}}")).isInstanceOf(TemplateFault.class)
        .hasMessageContaining("form.html, line 5").hasMessageContaining("titel").hasMessageContaining("title");
  }

  @Test
  void an_unknown_field_is_refused_also_where_no_sample_would_reach_it() {
    assertThatThrownBy(() -> template("{{#rows}}{{^marked}}\n{{nam}}{{/marked}}{{/rows}}"))
        .hasMessageContaining("form.html, line 4")
        .hasMessageContaining("\"nam\"");
    assertThatThrownBy(() -> template("{{#rowz}}x{{/rowz}}")).hasMessageContaining("\"rowz\"");
    assertThatThrownBy(() -> template("{{name}}")).hasMessageContaining("\"name\"");
  }

  @Test
  void a_value_cannot_be_printed_unescaped() {
    assertThatThrownBy(() -> template("{{{title}}}")).isInstanceOf(TemplateFault.class).hasMessageContaining("line 3");
    assertThatThrownBy(() -> template("{{&amp;title}}")).isInstanceOf(TemplateFault.class);
  }

  @Test
  void another_template_cannot_be_drawn_in() {
    assertThatThrownBy(() -> template("{{>other}}")).isInstanceOf(TemplateFault.class).hasMessageContaining("line 3");
  }

  @Test
  void a_section_left_open_is_refused_with_its_line() {
    assertThatThrownBy(() -> template("{{#rows}}x")).isInstanceOf(TemplateFault.class)
        .hasMessageContaining("form.html, line");
    assertThatThrownBy(() -> template("x{{/rows}}")).isInstanceOf(TemplateFault.class)
        .hasMessageContaining("form.html, line");
  }

  @Test
  void broken_markup_is_refused_with_its_line() {
    assertThatThrownBy(() -> template("\n<b>{{title}}</i>")).isInstanceOf(TemplateFault.class)
        .hasMessageContaining("form.html, line 4").hasMessageContaining("not well-formed");
  }

  @Test
  void a_document_type_with_entities_is_refused() {
    assertThatThrownBy(() -> new FormTemplate("form.html",
        "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:/etc/passwd'>]><html>&x;</html>",
        name -> "", Data.class)).isInstanceOf(TemplateFault.class).hasMessageContaining("line 1");
  }

  @Test
  void a_missing_style_sheet_is_refused_with_its_line() {
    String text = "<html><head>\n<link rel=\"stylesheet\" href=\"gone.css\"/></head><body></body></html>";

    assertThatThrownBy(() -> new FormTemplate("form.html", text, name -> null, Data.class))
        .hasMessageContaining("form.html, line 2").hasMessageContaining("gone.css");
  }

  @Test
  void the_templates_of_this_program_stand_the_check() {
    assertThat(new FormTemplates().get(DocumentForm.RECEPTION_SLIP)).isNotNull();
  }

  private static String fill(String body, Data data) {
    return template(body).fill(data);
  }

  /** The body starts on line 3. */
  private static FormTemplate template(String body) {
    return new FormTemplate("form.html", "<html>\n<head><link rel=\"stylesheet\" href=\"form.css\" /></head>\n<body>" + body
        + "</body></html>", name -> "body { margin: 0 }", Data.class);
  }
}
