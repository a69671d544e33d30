package vn.motcua.procedure.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import vn.motcua.Texts;
import vn.motcua.procedure.generator.Draft.Case;
import vn.motcua.procedure.generator.Draft.FeeRow;
import vn.motcua.procedure.generator.Draft.Paper;

/** The text of the forms, with the ids and the layout that the form editor would give them. */
final class FormText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Templates templates = new Templates();
  private final Texts texts;

  private record StartData(
      String id, String applicantLabel, List<Case> cases, String firstCase, boolean hasGrounds, List<FeeRow> grounds,
      String firstPaper, String firstPaperForm) {}

  private record StepData(
      String form, String text, String key, String done, boolean handling, boolean review, boolean sign, boolean seal,
      boolean assign, boolean work) {}

  FormText(Texts texts) {
    this.texts = texts;
  }

  String start(Draft draft) {
    Paper first = draft.papers().get(0);
    List<FeeRow> grounds = draft.fees().stream().filter(row -> !row.isCharge()).toList();
    return drawn(templates.json("start.form", new StartData(draft.id(), texts.text("generator.form.applicant"), draft.cases(),
        draft.cases().get(0).key(), !grounds.isEmpty(), grounds, first.name(), first.forms().split(",")[0])));
  }

  String step(Draft draft, OwnStep step) {
    boolean plain = step.is(StepKind.PLAIN);
    boolean seal = plain && step.group().contains("'van-thu'");
    boolean assign = plain && step.group().contains("'lanh-dao");
    return drawn(templates.json("step.form", new StepData(draft.id() + "-" + FormNames.of(step),
        texts.text("generator.form." + step.kind().name().toLowerCase(Locale.ROOT), step.name()), key(step),
        texts.text("generator.form.done", step.name()), step.is(StepKind.HANDLING), step.is(StepKind.REVIEW),
        step.is(StepKind.SIGN), seal, assign, plain && !seal && !assign)));
  }

  /** What a step writes has the step's own name, so that no step writes over another's words. */
  static String key(OwnStep step) {
    return Character.toLowerCase(step.suffix().charAt(0)) + step.suffix().substring(1);
  }

  private static String drawn(String template) {
    try {
      ObjectNode form = (ObjectNode) JSON.readTree(template);
      Drawing drawing = new Drawing(form.get("id").asText());
      drawing.draw(form.get("components"), drawing.form);
      ObjectNode whole = JSON.createObjectNode();
      whole.put("type", "default").put("id", drawing.form).put("schemaVersion", 16)
          .put("executionPlatform", "Camunda Platform").put("executionPlatformVersion", "7.22.0");
      whole.putObject("exporter").put("name", "Camunda Modeler").put("version", "5.50.1");
      whole.set("components", form.get("components"));
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
      printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      return JSON.writer(printer).writeValueAsString(whole) + "\n";
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Numbers the components of one form; a row of its own where the template names none. */
  private static final class Drawing {

    private final String form;
    private int component;
    private int row;

    private Drawing(String form) {
      this.form = form;
    }

    private void draw(JsonNode components, String within) {
      for (JsonNode each : components) {
        ObjectNode field = (ObjectNode) each;
        String name = field.has("key") ? field.get("key").asText() : field.path("path").asText(field.get("type").asText());
        String id = form + "-" + name + "-" + ++component;
        JsonNode columns = field.remove("$columns");
        JsonNode named = field.remove("$row");
        String place = within + "-" + (named == null ? "r" + ++row : named.asText());
        field.put("id", id);
        ObjectNode layout = field.putObject("layout").put("row", place);
        layout.set("columns", columns == null ? JSON.nullNode() : columns);
        if (field.has("components")) {
          draw(field.get("components"), id);
        }
      }
    }
  }
}
