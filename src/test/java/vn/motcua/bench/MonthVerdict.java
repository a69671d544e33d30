package vn.motcua.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.lateness.PlayedMonth;

/** What a played month must end with, in one place. */
final class MonthVerdict {

  private final MonthPlan plan;
  private final Map<String, MonthPlan.Planned> received;
  private final PlayedMonth played;
  private final JdbcClient jdbc;
  private final List<String> faults = new ArrayList<>();

  MonthVerdict(MonthRun run, PlayedMonth played, JdbcClient jdbc) {
    this.plan = run.plan();
    this.received = run.received();
    this.played = played;
    this.jdbc = jdbc;
  }

  /** Everything that is not as it must be; empty is good. */
  List<String> faults() {
    faults.addAll(played.findings());
    lateness();
    consultations();
    list();
    if (!played.isSameAgain(plan.month())) {
      faults.add("the list made again is not the same byte for byte");
    }
    return faults;
  }

  long late() {
    return count("SELECT COUNT(*) FROM dossier WHERE late = TRUE");
  }

  long withBothDocuments() {
    return count("""
        SELECT COUNT(*) FROM dossier d WHERE d.late = TRUE
          AND EXISTS (SELECT 1 FROM issued_document i WHERE i.dossier_code = d.code AND i.form_code = '04')
          AND EXISTS (SELECT 1 FROM issued_document i WHERE i.dossier_code = d.code AND i.form_code = 'GT')""");
  }

  /** Those that were let lie became late, and no other; each has both documents. */
  private void lateness() {
    Set<String> late = Set.copyOf(jdbc.sql("SELECT code FROM dossier WHERE late = TRUE").query(String.class).list());
    received.forEach((code, dossier) -> {
      if (dossier.path().isLate() != late.contains(code)) {
        faults.add(code + (late.contains(code) ? " became late" : " was in time") + " against the plan: " + dossier);
      }
    });
    expect("late dossiers with letter and report", late(), withBothDocuments());
    expect("dossiers", (long) plan.dossiers().size(), count("SELECT COUNT(*) FROM dossier"));
  }

  /** Each was asked, and what was silent beyond its time counts as consent. */
  private void consultations() {
    long planned = plan.dossiers().stream().filter(dossier -> dossier.path() == MonthPlan.Path.CONSULTED).count();
    expect("consulted dossiers", planned, count("SELECT COUNT(*) FROM clock_fact WHERE kind = 'CONSULTATION_ASKED'"));
    expect("consultations nobody answered in time and that still wait", 0L, count("""
        SELECT COUNT(*) FROM act_ru_task WHERE task_def_key_ = 'Task_GiveOpinion' AND due_date_ < TIMESTAMP '%s 00:00:00'"""
        .formatted(plan.month().plusMonths(1).atDay(10))));
  }

  private void list() {
    YearMonth month = plan.month();
    JsonNode list = played.list(month);
    MonthRecount recount = new MonthRecount(jdbc);
    Map<String, MonthRecount.Line> counted = recount.agencies(month);
    for (JsonNode line : list.get("agencies")) {
      expect(line.get("code").asText(), counted.get(line.get("code").asText()), line(line.get("numbers")));
    }
    MonthRecount.Line all = counted.values().stream().reduce(MonthRecount::sum).orElseThrow();
    expect("province", all, line(list.get("province").get("numbers")));
    Map<String, Integer> officers = new TreeMap<>();
    list.get("officers").forEach(line -> officers.put(line.get("code").asText(), line.get("numbers").get("late").asInt()));
    expect("officers", recount.lateOfOfficers(month), officers);
  }

  private static MonthRecount.Line line(JsonNode numbers) {
    Map<String, Integer> causes = new TreeMap<>();
    numbers.get("causes").fields().forEachRemaining(cause -> {
      if (cause.getValue().asInt() > 0) {
        causes.put(cause.getKey(), cause.getValue().asInt());
      }
    });
    return new MonthRecount.Line(numbers.get("considered").asInt(), numbers.get("endedLate").asInt(),
        numbers.get("openLate").asInt(), numbers.get("days").asLong(), causes, numbers.get("unexplained").asInt());
  }

  private void expect(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      faults.add(what + ": expected " + expected + ", got " + actual);
    }
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
