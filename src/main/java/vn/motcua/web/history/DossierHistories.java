package vn.motcua.web.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.ClockAccount;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierClocks;
import vn.motcua.dossier.DossierPaths;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;
import vn.motcua.dossier.TimerMoves;
import vn.motcua.procedure.DeployedDiagrams;
import vn.motcua.procedure.picture.DiagramSvg;

/** Puts together what happened to a dossier, for whoever may read it. */
@Component
class DossierHistories {

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final DossierClocks clocks;
  private final TimerMoves moves;
  private final DossierPaths paths;
  private final DeployedDiagrams diagrams;
  private final Officers officers;
  private final Agencies agencies;
  private final Texts texts;

  DossierHistories(
      Dossiers dossiers, DossierAccess access, DossierClocks clocks, TimerMoves moves, DossierPaths paths, DeployedDiagrams diagrams,
      Officers officers, Agencies agencies, Texts texts) {
    this.dossiers = dossiers;
    this.access = access;
    this.clocks = clocks;
    this.moves = moves;
    this.paths = paths;
    this.diagrams = diagrams;
    this.officers = officers;
    this.agencies = agencies;
    this.texts = texts;
  }

  /** @throws vn.motcua.Refusal when there is no such dossier, or the reader may not read it */
  DossierHistory of(String code) {
    Dossier dossier = dossiers.get(code);
    access.requireRead(dossier);
    Map<String, String> names = new HashMap<>();
    return new DossierHistory(code, dossier.procedureName(), dossier.caseName(), dossier.status().code(),
        texts.text("dossier.status." + dossier.status().code()), agency(dossier.receivingAgency()), agency(dossier.competentAgency()),
        local(dossier.receivedAt()), local(dossier.dueOriginal()), local(dossier.dueCurrent()), dossier.late(),
        clocks.forOfficers(dossier).facts().stream().map(line -> line(line, names)).toList(),
        moves.of(dossier).stream().map(move -> new DossierHistory.Move(
            local(move.at()), move.sequence(), move.date(), local(move.from()), local(move.to()))).toList(),
        paths.of(code).stream().map(run -> diagram(run, names)).toList());
  }

  private DossierHistory.Line line(ClockAccount.Line line, Map<String, String> names) {
    String officer = line.details().get("officer");
    String to = officer != null && !officer.equals(line.actor()) ? name(officer, names) : null;
    return new DossierHistory.Line(line.sequence(), line.kind(), line.what(), line.at(), line.recordedAt(), line.actorName(),
        line.approvedByName(), line.reason(), line.basis(), line.note(), line.details().get("task") == null ? null
            : line.details().get("name"), to, line.voided());
  }

  private DossierHistory.Diagram diagram(DossierPaths.Run run, Map<String, String> names) {
    String svg = diagrams.version(run.definitionId())
        .map(version -> DiagramSvg.draw(diagrams.content(version.deploymentId(), version.resource()), run.name()).svg()).orElse("");
    return new DossierHistory.Diagram(run.instanceId(), run.definitionId(), run.key(), run.name(), run.version(),
        local(run.startedAt()), local(run.endedAt()), svg,
        run.visits().stream().map(visit -> new DossierHistory.Visit(visit.element(), visit.name(), visit.kind(), local(visit.from()),
            local(visit.to()), name(visit.officer(), names), visit.cancelled())).toList(),
        run.timers().stream().map(timer -> new DossierHistory.Fired(
            timer.element(), timer.name(), local(timer.dueAt()), local(timer.firedAt()))).toList());
  }

  private String name(String officer, Map<String, String> known) {
    return officer == null ? null : known.computeIfAbsent(officer, id -> officers.find(id).map(Officer::name).orElse(id));
  }

  private String agency(String code) {
    return agencies.find(code).map(Agency::name).orElse(code);
  }

  private static OffsetDateTime local(Instant at) {
    return at == null ? null : at.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
  }
}
