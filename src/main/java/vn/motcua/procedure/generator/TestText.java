package vn.motcua.procedure.generator;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.Channel;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.procedure.generator.Draft.Case;

/** The test of a generated diagram, which walks every element and flow of it, and the same on PostgreSQL. */
final class TestText {

  private static final Path DIAGRAMS = Path.of("src/test/java/vn/motcua/diagrams");
  /** When the common test receives a dossier, and when the papers it asked for come. */
  private static final String RECEIVED = "2026-10-12T09:10";
  private static final String SUPPLEMENTED = "2026-10-13T10:00";
  /** The ward of the sandbox, in which tests are played. */
  private static final String WARD = "100";
  private static final Map<String, String> OFFICERS = Map.of("thu-ly", "thuly", "phoi-hop", "thuly", "lanh-dao", "lanhdao",
      "lanh-dao-phong", "lanhdao", "truong-mot-cua", "lanhdao", "van-thu", "vanthu");

  private final Draft draft;
  private final Words words;
  private final String office;

  private record Act(String officer, String task, String form) {}

  private record Review(String method, List<Act> way, String officer, String task) {}

  private record Data(
      String name, String id, String paper, String due, String dueAfterSupplement, String office, String handling, String sign,
      boolean hasBefore, List<Act> before, boolean hasRefused, List<Act> refused, List<Act> way, List<Act> after,
      List<Review> reviews) {}

  TestText(Draft draft, Words words) {
    this.draft = draft;
    this.words = words;
    this.office = office(draft.setting("procedure.decidedBy"));
  }

  Map<Path, String> files() {
    Map<Path, String> files = new TreeMap<>();
    String name = className();
    Templates templates = new Templates();
    files.put(DIAGRAMS.resolve(name + "Test.java"), templates.json("test.java", data(name)));
    files.put(DIAGRAMS.resolve(name + "OnPostgresTest.java"), templates.json("twin.java", name));
    return files;
  }

  private Data data(String name) {
    int handling = index(StepKind.HANDLING);
    int sign = index(StepKind.SIGN);
    List<Act> acts = draft.steps().stream().map(this::act).toList();
    List<Act> way = acts.subList(handling, sign);
    int refused = handling + 1;
    while (draft.steps().get(refused).is(StepKind.PLAIN)) {
      refused++;
    }
    List<Review> reviews = new ArrayList<>();
    for (int i = handling; i < sign; i++) {
      if (draft.steps().get(i).is(StepKind.REVIEW)) {
        Act act = acts.get(i);
        reviews.add(new Review("what_is_sent_back_in_" + FormNames.of(draft.steps().get(i)).replace('-', '_')
            + "_is_done_again", acts.subList(handling, i), act.officer(), act.task()));
      }
    }
    return new Data(name, draft.id(), draft.papers().get(0).name(), due(RECEIVED), due(SUPPLEMENTED),
        office.equals("100") ? null : office, draft.steps().get(handling).task(), draft.steps().get(sign).task(), handling > 0,
        acts.subList(0, handling), refused < sign, acts.subList(Math.min(refused, sign), sign), way,
        acts.subList(sign + 1, acts.size()), reviews);
  }

  private Act act(OwnStep step) {
    List<String> parts = Stream.of(step.group().split("'")).filter(part -> part.matches("[a-z-]+")).toList();
    String at = parts.size() > 1 ? office(parts.get(1)) : office;
    String officer = OFFICERS.getOrDefault(parts.get(0), parts.get(0).equals("tra-ket-qua") && at.equals("100") ? "traketqua"
        : "tiepnhan");
    return new Act(officer + "." + at, step.task(), form(step, parts.get(0)));
  }

  private static String form(OwnStep step, String role) {
    String key = FormText.key(step);
    return switch (step.kind()) {
      case HANDLING -> "Map.of(\"handlingDecision\", \"qualified\")";
      case REVIEW -> "Map.of(\"reviewDecision\", \"agree\")";
      case SIGN -> "Map.of(\"signDecision\", \"approve\")";
      case PLAIN -> switch (role) {
        case "van-thu" -> "Map.of(\"resultNumber\", \"15\", \"" + key + "Done\", true)";
        case "lanh-dao", "lanh-dao-phong" -> "Map.of(\"" + key + "Name\", \"Nguyễn Quốc Khánh\")";
        default -> "Map.of(\"" + key + "Done\", true)";
      };
    };
  }

  private int index(StepKind kind) {
    return draft.steps().stream().map(OwnStep::kind).toList().indexOf(kind);
  }

  private String office(String function) {
    return function.isEmpty() ? WARD : words.first("office", function).orElse(WARD);
  }

  private String due(String received) {
    Case usual = draft.cases().get(0);
    Instant at = LocalDateTime.parse(received).atZone(WorkingCalendar.ZONE).toInstant();
    Instant due = StatutoryClock.withBundledCalendars().due(
        usual.term(), CountingRule.valueOf(draft.setting("procedure.countingRule")), at, Channel.COUNTER, "H99." + WARD);
    return due.atZone(WorkingCalendar.ZONE).toLocalDateTime().toString();
  }

  private String className() {
    return Stream.of(draft.id().split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
