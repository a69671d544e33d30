package vn.motcua.engine.live;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.procedure.folder.MetadataEdit;
import vn.motcua.procedure.folder.ProcedureFolder;

/**
 * Ends a procedure on a date by a decision. Validity is written in the diagram and nowhere else, so the act puts a version live
 * that says so: no dossier is received from that day, those that run finish under their own text, and {@code scripts/pull}
 * brings the line to the designer.
 */
@Service
public class Retirements {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final LiveFolders live;
  private final MetadataEdit edit = new MetadataEdit();
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Retirements(LiveFolders live, CurrentOfficer currentOfficer, Clock clock) {
    this.live = live;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /**
   * @param from the first day on which no dossier is received; today at the earliest, for what was received stays received
   * @param decision number, day and issuer of the decision that ends it
   * @throws Refusal when nothing of the folder is live, it holds no procedure, or the day has passed
   */
  public LiveFolder retire(String name, LocalDate from, String decision) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    if (from.isBefore(today)) {
      throw Refusal.invalid("from", "engine.live.retire.past", from.toString());
    }
    ProcedureFolder folder = live.content(name);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("procedure.validTo", from.minusDays(1).toString());
    values.put("procedure.abolishedBy", decision);
    boolean found = false;
    for (Map.Entry<String, byte[]> file : folder.resources().entrySet()) {
      Optional<byte[]> ended = file.getKey().endsWith(".bpmn") ? edit.set(file.getValue(), values) : Optional.empty();
      ended.ifPresent(file::setValue);
      found |= ended.isPresent();
    }
    if (!found) {
      throw Refusal.conflict("engine.live.retire.none", name);
    }
    live.put(folder, new Origin(Source.ACT, currentOfficer.get().id(), decision));
    return live.get(name);
  }
}
