package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;

class FormValidatorTest {

  private static final FormSchema FORM = FormSchema.parse("test", """
      {"id": "test", "components": [
        {"type": "text", "text": "# Tờ khai"},
        {"type": "group", "path": "applicant", "components": [
          {"type": "textfield", "key": "fullName", "label": "Họ và tên", "validate": {"required": true, "maxLength": 20}},
          {"type": "textfield", "key": "personalNumber", "label": "Số định danh", "validate": {"pattern": "^\\\\d{12}$"}}]},
        {"type": "checkbox", "key": "isApplicant", "label": "Người nộp là chủ hồ sơ"},
        {"type": "group", "path": "submitter", "conditional": {"hide": "=isApplicant"}, "components": [
          {"type": "textfield", "key": "fullName", "label": "Tên người nộp", "validate": {"required": true}}]},
        {"type": "radio", "key": "decision", "label": "Quyết định", "properties": {"process": "true"},
         "values": [{"label": "Đồng ý", "value": "accept"}, {"label": "Từ chối", "value": "refuse"}],
         "validate": {"required": true}},
        {"type": "number", "key": "copies", "label": "Số bản", "properties": {"process": "true"}, "validate": {"min": 1, "max": 5}},
        {"type": "datetime", "key": "day", "dateLabel": "Ngày", "subtype": "date"},
        {"type": "dynamiclist", "path": "papers", "components": [
          {"type": "textfield", "key": "name", "label": "Tên giấy tờ", "validate": {"required": true}}]}]}""");

  private final FormValidator validator =
      new FormValidator((feel, submitted) -> feel.equals("isApplicant") && Boolean.TRUE.equals(submitted.get("isApplicant")));

  @Test
  void engine_keys_are_told_from_everything_else() {
    FormSubmission submission = validator.validate(FORM, complete());

    assertThat(submission.process()).containsOnlyKeys("decision", "copies");
    assertThat(submission.dossier()).containsOnlyKeys("applicant", "isApplicant", "papers");
  }

  @Test
  void a_required_field_that_is_missing_blank_or_null_is_named_by_path() {
    for (Object missing : new Object[] {"", "   ", null}) {
      Map<String, Object> submitted = complete();
      Map<String, Object> applicant = new HashMap<>();
      applicant.put("fullName", missing);
      submitted.put("applicant", applicant);
      assertRefused(submitted, "applicant.fullName", "procedure.form.required");
    }
    Map<String, Object> without = complete();
    without.remove("applicant");
    assertRefused(without, "applicant.fullName", "procedure.form.required");
  }

  @Test
  void a_hidden_group_is_neither_required_nor_kept() {
    Map<String, Object> submitted = complete();
    submitted.put("submitter", Map.of("fullName", "Trần Thị Bình"));
    assertThat(validator.validate(FORM, submitted).dossier()).doesNotContainKey("submitter");

    submitted.put("isApplicant", false);
    submitted.remove("submitter");
    assertRefused(submitted, "submitter.fullName", "procedure.form.required");
  }

  @Test
  void a_key_that_the_form_does_not_have_is_refused_wherever_it_stands() {
    Map<String, Object> submitted = complete();
    submitted.put("stranger", 1);
    assertRefused(submitted, "stranger", "procedure.form.unknown");

    Map<String, Object> nested = complete();
    nested.put("applicant", Map.of("fullName", "Nguyễn Văn An", "income", "1"));
    assertRefused(nested, "applicant.income", "procedure.form.unknown");
  }

  @Test
  void pattern_length_range_and_options_are_checked_as_the_browser_should() {
    assertRefused(with("applicant", Map.of("fullName", "An", "personalNumber", "12345")), "applicant.personalNumber",
        "procedure.form.pattern");
    assertRefused(with("applicant", Map.of("fullName", "Một cái tên dài quá hai mươi")), "applicant.fullName",
        "procedure.form.tooLong");
    assertRefused(with("copies", 0), "copies", "procedure.form.tooSmall");
    assertRefused(with("copies", 6), "copies", "procedure.form.tooLarge");
    assertRefused(with("copies", 1.5), "copies", "procedure.form.integer");
    assertRefused(with("copies", "2"), "copies", "procedure.form.type");
    assertRefused(with("decision", "perhaps"), "decision", "procedure.form.option");
    assertRefused(with("day", "31/12/2026"), "day", "procedure.form.date");
    assertThat(validator.validate(FORM, with("copies", 5.0)).process().get("copies")).isEqualTo(5);
  }

  @Test
  void rows_of_a_list_are_checked_one_by_one_and_counted_from_zero() {
    assertRefused(with("papers", List.of(Map.of("name", "Căn cước"), Map.of())), "papers[1].name", "procedure.form.required");
    assertRefused(with("papers", "Căn cước"), "papers", "procedure.form.type");
  }

  @Test
  void names_are_kept_composed_and_direction_changing_characters_are_refused() {
    String decomposed = Normalizer.normalize("Nguyễn Văn Ổn", Normalizer.Form.NFD);
    Map<String, Object> submitted = with("applicant", Map.of("fullName", "  " + decomposed + " "));
    Map<?, ?> applicant = (Map<?, ?>) validator.validate(FORM, submitted).dossier().get("applicant");
    assertThat(applicant.get("fullName")).isEqualTo("Nguyễn Văn Ổn");

    assertRefused(with("applicant", Map.of("fullName", "An\u202Eb")), "applicant.fullName", "procedure.form.control");
    assertRefused(with("applicant", Map.of("fullName", "An\u0000b")), "applicant.fullName", "procedure.form.control");
  }

  private static Map<String, Object> complete() {
    Map<String, Object> submitted = new HashMap<>();
    submitted.put("applicant", Map.of("fullName", "Nguyễn Văn An", "personalNumber", "000090000001"));
    submitted.put("isApplicant", true);
    submitted.put("decision", "accept");
    submitted.put("copies", 2);
    submitted.put("day", null);
    submitted.put("papers", List.of(Map.of("name", "Bằng tốt nghiệp")));
    return submitted;
  }

  private static Map<String, Object> with(String key, Object value) {
    Map<String, Object> submitted = complete();
    submitted.put(key, value);
    return submitted;
  }

  private void assertRefused(Map<String, Object> submitted, String field, String key) {
    assertThatThrownBy(() -> validator.validate(FORM, submitted)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.field()).isEqualTo(field);
      assertThat(refusal.key()).isEqualTo(key);
    });
  }
}
