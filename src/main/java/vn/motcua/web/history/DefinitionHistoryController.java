package vn.motcua.web.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.DefinitionRuns;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;
import vn.motcua.procedure.Role;

/** The versions of a diagram, and the dossiers that ended on it. */
@RestController
@RequestMapping(path = "/api/supervision/definitions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Giám sát")
class DefinitionHistoryController {

  private static final String KEY = "[A-Za-z_][A-Za-z0-9_.-]*";
  private static final int USUAL_DAYS = 30;
  private static final int MOST_PAST = 100_000;
  private static final int MOST_LINES = 200;
  private static final Set<String> DOSSIER_READERS = Set.of(Role.KIEM_SOAT.code(), Role.GIAM_SAT.code());
  private static final Set<String> READERS = Set.of(Role.KIEM_SOAT.code(), Role.GIAM_SAT.code(), Role.THIET_KE.code());

  private final DefinitionRuns runs;
  private final Dossiers dossiers;
  private final Officers officers;
  private final CurrentOfficer currentOfficer;
  private final Texts texts;
  private final Clock clock;

  DefinitionHistoryController(
      DefinitionRuns runs, Dossiers dossiers, Officers officers, CurrentOfficer currentOfficer, Texts texts, Clock clock) {
    this.runs = runs;
    this.dossiers = dossiers;
    this.officers = officers;
    this.currentOfficer = currentOfficer;
    this.texts = texts;
    this.clock = clock;
  }

  /** @param source how it was put live: jar, folder, script, modeler, act, or null */
  record Version(
      int version, String definitionId, OffsetDateTime deployedAt, String source, String byName, String reason,
      String programVersion, long running, long ended) {}

  /** A dossier whose way on the diagram ended. @param late whether it became late and that stands */
  record Ended(
      String code, String instanceId, int version, OffsetDateTime startedAt, OffsetDateTime endedAt, boolean cancelled,
      Integer status, String statusName, boolean late) {}

  /** @param more whether there are more of them beyond these */
  record EndedPage(LocalDate from, LocalDate to, List<Ended> dossiers, boolean more) {}

  @GetMapping("/{key}/versions")
  @Operation(summary = "Mọi phiên bản của một sơ đồ: ai đưa vào vận hành lúc nào, bao nhiêu hồ sơ đang chạy và đã kết thúc")
  List<Version> versions(@PathVariable @Pattern(regexp = KEY) @Size(max = 255) String key) {
    requireOne(READERS);
    return runs.versions(key).stream().map(version -> new Version(version.version(), version.definitionId(),
        local(version.deployedAt()), version.source(), name(version.by()), version.reason(), version.programVersion(), version.running(),
        version.ended())).toList();
  }

  /** @param to without it, today; {@code from} without it, 30 days until then; {@code after} how many to leave out */
  @GetMapping("/{key}/dossiers")
  @Operation(summary = "Hồ sơ đã kết thúc trên một sơ đồ trong kỳ, mới nhất trước")
  EndedPage ended(
      @PathVariable @Pattern(regexp = KEY) @Size(max = 255) String key,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "0") @Min(0) @Max(MOST_PAST) int after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(MOST_LINES) int most) {
    requireOne(DOSSIER_READERS);
    Period period = Period.of(from, to, clock, USUAL_DAYS);
    Instant first = period.from().atStartOfDay(WorkingCalendar.ZONE).toInstant();
    Instant before = period.to().plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    List<DefinitionRuns.Ended> found = runs.ended(key, first, before, after, most + 1);
    return new EndedPage(period.from(), period.to(), found.stream().limit(most).map(this::view).toList(), found.size() > most);
  }

  private Ended view(DefinitionRuns.Ended run) {
    Optional<Dossier> dossier = run.dossierCode() == null ? Optional.empty() : dossiers.find(run.dossierCode());
    return new Ended(run.dossierCode(), run.instanceId(), run.version(), local(run.startedAt()), local(run.endedAt()), run.cancelled(),
        dossier.map(each -> each.status().code()).orElse(null),
        dossier.map(each -> texts.text("dossier.status." + each.status().code())).orElse(null),
        dossier.map(Dossier::late).orElse(false));
  }

  private void requireOne(Set<String> roles) {
    if (roles.stream().noneMatch(currentOfficer.get()::hasRole)) {
      throw Refusal.forbidden("steps.definitions");
    }
  }

  private String name(String officer) {
    if (officer == null || Officer.SYSTEM.id().equals(officer)) {
      return officer == null ? null : texts.text("clock.actor.system");
    }
    return officers.find(officer).map(Officer::name).orElse(officer);
  }

  private static OffsetDateTime local(Instant at) {
    return at == null ? null : at.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
  }
}
