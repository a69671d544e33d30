package vn.motcua.engine.repair;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.OpenWork;
import vn.motcua.engine.TimerAligner;
import vn.motcua.engine.repair.OpenSteps.Open;

/** Sets a dossier's timers and the due dates of its tasks to what its ledger says, and tells which of them stood elsewhere. */
@Component
class Alignment implements RepairAct {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final OpenSteps steps;
  private final OpenWork work;
  private final TimerAligner aligner;
  private final Texts texts;

  Alignment(OpenSteps steps, OpenWork work, TimerAligner aligner, Texts texts) {
    this.steps = steps;
    this.work = work;
    this.aligner = aligner;
    this.texts = texts;
  }

  @Override
  public RepairKind kind() {
    return RepairKind.ALIGN;
  }

  @Override
  public String apply(Dossier dossier, RepairWish wish) {
    Map<String, String> before = dates(dossier.code());
    aligner.alignAll(dossier.code());
    Map<String, String> after = dates(dossier.code());
    List<String> moved = new ArrayList<>();
    TreeSet<String> named = new TreeSet<>(before.keySet());
    named.addAll(after.keySet());
    String missing = texts.text("repair.align.missing");
    for (String each : named) {
      String old = before.getOrDefault(each, missing);
      String now = after.getOrDefault(each, missing);
      if (!Objects.equals(old, now)) {
        moved.add(texts.text("repair.align.one", each, old, now));
      }
    }
    return moved.isEmpty() ? texts.text("repair.align.same") : texts.text("repair.align.done", String.join("; ", moved));
  }

  /** When each timer stands, by its deadline; a parked one has no instant. */
  Map<OpenWork.Deadline, OpenWork.Timer> timers(String code) {
    Map<OpenWork.Deadline, OpenWork.Timer> timers = new EnumMap<>(OpenWork.Deadline.class);
    work.of(List.of(code)).get(code).timers().forEach(timer -> timers.put(timer.deadline(), timer));
    return timers;
  }

  private Map<String, String> dates(String code) {
    Map<String, String> dates = new LinkedHashMap<>();
    timers(code).forEach((deadline, timer) -> dates.put(texts.text("repair.align." + deadline), written(timer.at())));
    for (Open task : steps.tasks(code)) {
      dates.put(texts.text("repair.align.task", task.name()), written(task.dueAt()));
    }
    return dates;
  }

  private String written(Instant at) {
    return at == null ? texts.text("repair.align.parked") : MINUTE.format(at);
  }
}
