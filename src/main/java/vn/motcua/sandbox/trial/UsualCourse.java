package vn.motcua.sandbox.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import vn.motcua.procedure.PaperRequirement;
import vn.motcua.procedure.Procedure;
import vn.motcua.sandbox.UsualAnswers;

/**
 * What is typed where the scenario says nothing: the sandbox's own answers for the procedure, and where it has none, a citizen for
 * every group that asks for a person, the papers that the procedure wants, and the form's own first values.
 */
class UsualCourse {

  private static final int OF_AGE = 18;

  private final UsualAnswers usual;
  private final Procedure procedure;
  private final LocalDate today;

  UsualCourse(UsualAnswers usual, Procedure procedure, LocalDate today) {
    this.usual = usual;
    this.procedure = procedure;
    this.today = today;
  }

  Map<String, Object> startForm(TrialForm form) {
    return usual.startForm(procedure.definitionKey()).orElseGet(() -> {
      Map<String, Object> typed = new LinkedHashMap<>();
      typed.put("submitterIsApplicant", true);
      typed.put("caseKey", procedure.cases().get(0).key());
      typed.put("papers", papers());
      addGroups(form, form.json().path("components"), typed, adults());
      return typed;
    });
  }

  Map<String, Object> taskForm(String taskKey, TrialForm form) {
    Map<String, Object> typed = new LinkedHashMap<>(usual.ofTask(procedure.definitionKey(), taskKey));
    addGroups(form, form.json().path("components"), typed, adults());
    return typed;
  }

  private static void addGroups(TrialForm form, JsonNode components, Map<String, Object> typed, Iterator<Integer> persons) {
    for (JsonNode component : components) {
      String path = component.path("path").asText("");
      boolean group = component.path("type").asText().equals("group") && !component.has("conditional");
      if (group && path.isEmpty()) {
        addGroups(form, component.path("components"), typed, persons);
      } else if (group && !typed.containsKey(path)) {
        typed.put(path, asksForPerson(component) && persons.hasNext() ? form.citizen(persons.next()) : Map.of());
      }
    }
  }

  private List<Map<String, Object>> papers() {
    return procedure.papers().stream().filter(PaperRequirement::required).map(paper ->
        Map.<String, Object>of("name", paper.name(), "form", paper.forms().get(0), "count", paper.count())).toList();
  }

  private static boolean asksForPerson(JsonNode group) {
    return StreamSupport.stream(group.get("components").spliterator(), false)
        .anyMatch(field -> field.path("key").asText().equals("fullName"));
  }

  /** Numbers of citizens who may ask for something themselves. */
  private Iterator<Integer> adults() {
    List<Map<String, String>> citizens = usual.citizens();
    return IntStream.rangeClosed(1, citizens.size()).boxed()
        .filter(number -> !LocalDate.parse(citizens.get(number - 1).get("birthDate")).isAfter(today.minusYears(OF_AGE))).iterator();
  }
}
