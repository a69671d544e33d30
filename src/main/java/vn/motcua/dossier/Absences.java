package vn.motcua.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/**
 * An agency's leader gives the tasks of an officer who is away to a colleague of the same agency and role, for a period,
 * and takes them back at its end. Tasks that are offered to the role go on being offered to it, and so to the colleague.
 */
@Service
class Absences {

  private static final Set<String> LEADERS = Set.of("lanh-dao", "lanh-dao-phong", "truong-mot-cua");
  private static final Duration LONGEST = Duration.ofDays(366);

  private final AbsenceRepository absences;
  private final Substitutes substitutes;
  private final OfficerTasks tasks;
  private final Officers officers;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Absences(
      AbsenceRepository absences, Substitutes substitutes, OfficerTasks tasks, Officers officers, CurrentOfficer currentOfficer,
      Clock clock) {
    this.absences = absences;
    this.substitutes = substitutes;
    this.tasks = tasks;
    this.officers = officers;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /**
   * Enters an absence; one that has begun takes effect at once.
   *
   * @throws Refusal when a stranger asks, the two don't share agency and role, or one of them is away or stands in then
   */
  @Transactional
  Absence enter(String officer, String substitute, Instant begins, Instant ends, String reason) {
    Officer leader = leader();
    Instant now = clock.instant();
    checkPeriod(begins, ends, now);
    checkPair(leader, officer, substitute);
    absences.lock(officer, substitute);
    checkFree(officer, substitute, begins, ends);
    Absence absence = new Absence(
        UUID.randomUUID().toString(), leader.agency(), officer, substitute, begins, ends, reason, leader.id(), now, null, null,
        null);
    absences.insert(absence);
    if (!begins.isAfter(now)) {
      begin(absence);
    }
    return absences.find(absence.id()).orElseThrow();
  }

  /** Whom a leader may choose from; nobody for anybody else. */
  List<AbsenceRepository.Colleague> colleagues() {
    Officer officer = currentOfficer.get();
    return isLeader(officer) ? absences.colleagues(officer.agency()) : List.of();
  }

  /** @param named an agency, or null for the leader's own */
  List<Absence> ofAgency(String named) {
    Officer officer = currentOfficer.get();
    String agency = named == null ? String.valueOf(officer.agency()) : named;
    boolean everywhere = officer.hasRole("kiem-soat") || officer.hasRole("giam-sat");
    if (!everywhere && !(isLeader(officer) && agency.equals(officer.agency()))) {
      throw Refusal.forbidden("dossier.absence.list", agency);
    }
    return absences.ofAgency(agency);
  }

  int movedTasks(Absence absence) {
    return absences.movedTasks(absence.id());
  }

  /** @throws Refusal when it is over, or of another agency */
  @Transactional
  Absence endEarly(String id) {
    Officer leader = leader();
    Absence absence = absences.find(id).filter(found -> found.agency().equals(leader.agency()))
        .orElseThrow(() -> Refusal.notFound("dossier.absence.unknown"));
    if (!end(absence, leader.id())) {
      throw Refusal.conflict("dossier.absence.over");
    }
    return absences.find(id).orElseThrow();
  }

  /** Gives over what is open; on one node only, whoever comes first. */
  @Transactional
  void begin(Absence absence) {
    if (absences.begin(absence.id(), clock.instant())) {
      tasks.of(absence.officer()).stream().filter(task -> substitutes.mayDo(absence.substitute(), task)).forEach(task -> {
        substitutes.trace(absence, task, absence.officer(), absence.substitute());
        absences.moved(absence.id(), task, clock.instant());
        tasks.give(task.id(), absence.substitute());
      });
    }
  }

  /** Gives back what the colleague did not do; on one node only, whoever comes first. */
  @Transactional
  boolean end(Absence absence, String by) {
    if (!absences.end(absence.id(), clock.instant(), by)) {
      return false;
    }
    absences.taskIds(absence.id()).stream().map(tasks::find).flatMap(Optional::stream)
        .filter(task -> absence.substitute().equals(task.assignee())).forEach(task -> {
          substitutes.trace(absence, task, absence.substitute(), absence.officer());
          absences.returned(absence.id(), task.id(), clock.instant());
          tasks.give(task.id(), absence.officer());
        });
    return true;
  }

  private static void checkPeriod(Instant begins, Instant ends, Instant now) {
    if (!begins.isBefore(ends) || !ends.isAfter(now)) {
      throw Refusal.invalid("until", "dossier.absence.period");
    }
    if (Duration.between(begins, ends).compareTo(LONGEST) > 0) {
      throw Refusal.invalid("until", "dossier.absence.long", LONGEST.toDays());
    }
  }

  private void checkPair(Officer leader, String officer, String substitute) {
    if (officer.equals(substitute)) {
      throw Refusal.invalid("substitute", "dossier.absence.same");
    }
    Officer away = colleague(leader, "officer", officer);
    Officer other = colleague(leader, "substitute", substitute);
    if (absences.colleagues(leader.agency()).stream().noneMatch(active -> active.id().equals(substitute))) {
      throw Refusal.invalid("substitute", "dossier.absence.inactive", other.name());
    }
    if (away.roles().stream().noneMatch(other::hasRole)) {
      throw Refusal.invalid("substitute", "dossier.absence.role", other.name(), away.name());
    }
  }

  private Officer colleague(Officer leader, String field, String id) {
    return officers.find(id).filter(found -> leader.agency().equals(found.agency()))
        .orElseThrow(() -> Refusal.invalid(field, "dossier.absence.colleague", id, leader.agency()));
  }

  private void checkFree(String officer, String substitute, Instant begins, Instant ends) {
    if (absences.overlaps("officer", officer, begins, ends)) {
      throw Refusal.conflict("dossier.absence.twice", officer);
    }
    if (absences.overlaps("officer", substitute, begins, ends)) {
      throw Refusal.conflict("dossier.absence.substituteAway", substitute);
    }
    if (absences.overlaps("substitute", officer, begins, ends)) {
      throw Refusal.conflict("dossier.absence.standsIn", officer);
    }
  }

  private Officer leader() {
    Officer officer = currentOfficer.get();
    if (!isLeader(officer)) {
      throw Refusal.forbidden("dossier.absence.leader", officer.id());
    }
    return officer;
  }

  static boolean isLeader(Officer officer) {
    return officer.agency() != null && officer.roles().stream().anyMatch(LEADERS::contains);
  }
}
