package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.Refusal;
import vn.motcua.procedure.FormSchema;
import vn.motcua.procedure.FormSubmission;
import vn.motcua.procedure.FormValidator;
import vn.motcua.support.Applications;
import vn.motcua.support.PoliceApplications;

/** The forms of the procedures, as the server checks them. */
class ProcedureFormsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OF_THE_ENGINE = Set.of(
      "caseKey", "handlingDecision", "refusalGround", "reviewDecision", "signDecision", "draftAnswer", "freeWill",
      "consultedFunction", "permitDecision", "originDecision", "objectionDecision", "taxDecision", "residenceDecision",
      "cardDecision", "allowanceDecision");

  private final FormValidator validator = new FormValidator(new FeelConditions());

  /** A start form and what a clerk types into it. */
  record Start(String folder, String procedure, Supplier<Map<String, Object>> application) {

    Path file() {
      return Path.of("forms", folder, procedure + "-start.form");
    }

    @Override
    public String toString() {
      return procedure;
    }
  }

  static List<Start> starts() {
    return List.of(
        new Start("chung-thuc/chu-ky", "chung-thuc-chu-ky", Applications::signature),
        new Start("chung-thuc/ban-sao-tu-so-goc", "chung-thuc-ban-sao-tu-so-goc", Applications::registerCopy),
        new Start("ho-tich/khai-sinh", "ho-tich-khai-sinh", Applications::birth),
        new Start("ho-tich/khai-tu", "ho-tich-khai-tu", Applications::death),
        new Start("ho-tich/ket-hon", "ho-tich-ket-hon", Applications::marriage),
        new Start("ho-tich/trich-luc", "ho-tich-trich-luc", Applications::extract),
        new Start("cu-tru/tam-tru", "cu-tru-tam-tru", PoliceApplications::temporaryResidence),
        new Start("tu-phap/phieu-ly-lich", "tu-phap-phieu-ly-lich", PoliceApplications::criminalRecord),
        new Start("giao-thong/doi-giay-phep-lai-xe", "giao-thong-doi-giay-phep-lai-xe", PoliceApplications::licenceExchange),
        new Start("an-ninh/mau-con-dau", "an-ninh-mau-con-dau", PoliceApplications::sealRegistration),
        new Start("xuat-nhap-canh/ho-chieu", "xuat-nhap-canh-ho-chieu", PoliceApplications::passport),
        new Start("kinh-doanh/ho-kinh-doanh", "kinh-doanh-ho-kinh-doanh", Applications::householdBusiness),
        new Start("cu-tru/thuong-tru", "cu-tru-thuong-tru", Applications::permanentResidence),
        new Start("hop-tac-xa/lien-hiep", "hop-tac-xa-lien-hiep", Applications::cooperativeUnion),
        new Start("xay-dung/giay-phep-nha-o", "xay-dung-giay-phep-nha-o", Applications::buildingPermit),
        new Start("cu-tru/luu-tru", "cu-tru-luu-tru", () -> Applications.stayNotification("21:40")),
        new Start("ho-tich/lien-thong-khai-sinh", "ho-tich-lien-thong-khai-sinh", Applications::jointBirth),
        new Start("ho-tich/lien-thong-khai-tu", "ho-tich-lien-thong-khai-tu", Applications::jointDeath),
        new Start("dat-dai/chung-nhan-lan-dau", "dat-dai-chung-nhan-lan-dau", Applications::land));
  }

  static Stream<Path> forms() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Start start : starts()) {
      try (Stream<Path> files = Files.list(start.file().getParent())) {
        files.forEach(all::add);
      }
    }
    return all.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("starts")
  void the_engine_gets_the_case_and_nothing_else_of_what_people_declare(Start start) throws IOException {
    FormSubmission submission = validator.validate(schema(start), start.application().get());
    assertThat(submission.process().keySet()).containsExactly("caseKey");
    assertThat(submission.dossier()).containsKey("applicant");
    assertThat(submission.dossier().get("papers")).isEqualTo(start.application().get().get("papers"));
  }

  @ParameterizedTest
  @MethodSource("starts")
  void whatever_is_required_is_missed_by_its_path(Start start) throws IOException {
    List<String> required = new ArrayList<>();
    walk(read(start.file()), "", (path, field) -> {
      if (field.path("validate").path("required").asBoolean() && !field.has("conditional")) {
        required.add(path);
      }
    });
    assertThat(required).hasSizeGreaterThan(5);
    for (String path : required) {
      Map<String, Object> form = start.application().get();
      form.put("submitterIsApplicant", false);
      form.put("submitter", new HashMap<>(group(form, "applicant")));
      form.put("informant", new HashMap<>(Map.of("fullName", "Đỗ Thị Nụ", "address", "Phường Sao Mai")));
      form.computeIfPresent("informantIsApplicant", (key, ticked) -> false);
      if (!form.containsKey("informantIsApplicant")) {
        form.remove("informant");
      }
      assertThat(remove(form, path)).as(path + " was filled").isTrue();
      assertThatThrownBy(() -> validator.validate(schema(start), form)).as(path).isInstanceOfSatisfying(Refusal.class,
          refusal -> assertThat(refusal.field()).isEqualTo(path));
    }
  }

  @ParameterizedTest
  @MethodSource("starts")
  void a_text_as_long_as_allowed_is_kept_and_one_longer_is_refused(Start start) throws IOException {
    Map<String, Integer> lengths = new HashMap<>();
    walk(read(start.file()), "", (path, field) -> {
      boolean text = field.path("type").asText().equals("textfield") || field.path("type").asText().equals("textarea");
      boolean shown = !field.has("conditional") && !path.startsWith("submitter.") && !path.startsWith("informant.");
      if (text && shown && field.path("validate").has("maxLength") && !path.contains("[") && !path.endsWith("email")) {
        lengths.put(path, field.path("validate").path("maxLength").asInt());
      }
    });
    assertThat(lengths).hasSizeGreaterThan(3);
    for (Map.Entry<String, Integer> length : lengths.entrySet()) {
      Map<String, Object> form = start.application().get();
      put(form, length.getKey(), "ớ".repeat(length.getValue()));
      assertThat(validator.validate(schema(start), form)).isNotNull();
      put(form, length.getKey(), "ớ".repeat(length.getValue() + 1));
      assertThatThrownBy(() -> validator.validate(schema(start), form)).isInstanceOfSatisfying(Refusal.class, refusal -> {
        assertThat(refusal.field()).isEqualTo(length.getKey());
        assertThat(refusal.key()).isEqualTo("procedure.form.tooLong");
      });
    }
  }

  @Test
  void what_a_form_hides_is_neither_required_nor_kept() throws IOException {
    Map<String, Object> abandoned = Applications.abandonedChild();
    abandoned.put("mother", Applications.birth().get("mother"));
    FormSubmission kept = validator.validate(schema(starts().get(2)), abandoned);
    assertThat(kept.dossier()).doesNotContainKeys("mother", "father", "parentsMarriage", "informant");
    Map<String, Object> noFather = Applications.birth();
    noFather.put("fatherDeclared", false);
    assertThat(validator.validate(schema(starts().get(2)), noFather).dossier()).containsKey("mother").doesNotContainKey("father");
  }

  @Test
  void a_step_asks_for_the_reasons_of_a_refusal_only_when_it_is_one() throws IOException {
    for (Path file : forms().filter(form -> form.toString().matches(".*-(appraise|check|find|witness)\\.form")).toList()) {
      FormSchema schema = FormSchema.parse(file.toString(), Files.readString(file));
      assertThatThrownBy(() -> validator.validate(schema, Map.of("handlingDecision", "refuse"))).as(file.toString())
          .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("refusalGround"));
      FormSubmission asked =
          validator.validate(schema, Map.of("handlingDecision", "supplement", "refusalReason", "còn lại từ trước"));
      assertThat(asked.dossier()).as(file.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_is_named_as_its_file_and_gives_the_engine_only_what_its_diagram_declares(Path file) throws IOException {
    JsonNode form = read(file);
    assertThat(form.path("id").asText() + ".form").isEqualTo(file.getFileName().toString());
    walk(form, "", (path, field) -> {
      if (field.path("properties").path("process").asText().equals("true")) {
        assertThat(OF_THE_ENGINE).as(path).contains(path);
        assertThat(declared(file)).contains(path + ":");
        field.path("values").forEach(option -> assertThat(declared(file)).contains(option.path("value").asText()));
      }
      boolean text = field.path("type").asText().matches("textfield|textarea");
      assertThat(!text || field.path("validate").has("maxLength") || field.path("validate").has("pattern"))
          .as(path + " sets a length or a pattern").isTrue();
    });
  }

  private static String declared(Path form) {
    Path folder = Path.of("processes").resolve(Path.of("forms").relativize(form.getParent()));
    Path diagram = folder.resolve(folder.getParent().getFileName() + "-" + folder.getFileName() + ".bpmn");
    return Bpmn.readModelFromFile(diagram.toFile()).getModelElementsByType(CamundaProperty.class).stream()
        .filter(property -> property.getCamundaName().equals("variables")).findFirst().orElseThrow().getCamundaValue();
  }

  private static FormSchema schema(Start start) throws IOException {
    return FormSchema.parse(start.procedure(), Files.readString(start.file()));
  }

  private static JsonNode read(Path file) throws JsonProcessingException, IOException {
    return JSON.readTree(Files.readString(file));
  }

  private interface Visitor {

    void visit(String path, JsonNode field);
  }

  private static void walk(JsonNode form, String prefix, Visitor visitor) {
    for (JsonNode component : form.path("components")) {
      String group = component.path("path").asText("");
      if (component.path("type").asText().equals("dynamiclist")) {
        walk(component, prefix + group + "[0].", visitor);
      } else if (!group.isEmpty()) {
        walk(component, prefix + group + ".", visitor);
      } else if (component.has("key")) {
        visitor.visit(prefix + component.get("key").asText(), component);
      }
    }
  }

  private static boolean remove(Map<String, Object> form, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return form.remove(path) != null;
    }
    String key = path.substring(0, dot);
    if (key.endsWith("[0]")) {
      String list = key.substring(0, key.length() - 3);
      Map<String, Object> row = new HashMap<>(group((List<?>) form.get(list)));
      form.put(list, List.of(row));
      return row.remove(path.substring(dot + 1)) != null;
    }
    Map<String, Object> copy = new HashMap<>(group(form, key));
    form.put(key, copy);
    return copy.remove(path.substring(dot + 1)) != null;
  }

  private static void put(Map<String, Object> form, String path, String value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      form.put(path, value);
    } else {
      Map<String, Object> copy = new HashMap<>(group(form, path.substring(0, dot)));
      copy.put(path.substring(dot + 1), value);
      form.put(path.substring(0, dot), copy);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> group(Map<String, Object> form, String key) {
    return (Map<String, Object>) form.get(key);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> group(List<?> rows) {
    return (Map<String, Object>) rows.get(0);
  }
}
