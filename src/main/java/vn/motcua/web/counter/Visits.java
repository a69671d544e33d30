package vn.motcua.web.counter;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.document.DocumentForm;
import vn.motcua.document.DocumentRegister;
import vn.motcua.document.IssuedDocument;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Person;
import vn.motcua.dossier.TasksForAct;
import vn.motcua.fee.FeeService;

/**
 * Who stands at the counter now, and what was received of him. Nothing is kept for it: a visit is what one officer received
 * last of one and the same person.
 */
@Component
class Visits {

  /** No one hands in more at a time; a combined slip takes as many. */
  private static final int MOST = 50;

  private final CounterReceptions receptions;
  private final Dossiers dossiers;
  private final DossierAccess access;
  private final TasksForAct tasks;
  private final FeeService fees;
  private final DocumentRegister register;
  private final Clock clock;

  Visits(CounterReceptions receptions, Dossiers dossiers, DossierAccess access, TasksForAct tasks, FeeService fees,
      DocumentRegister register, Clock clock) {
    this.receptions = receptions;
    this.dossiers = dossiers;
    this.access = access;
    this.tasks = tasks;
    this.fees = fees;
    this.register = register;
    this.clock = clock;
  }

  /**
   * The visit at one officer's desk.
   *
   * @param now instant from which the next visit may be asked for
   * @param applicant of the newest dossier, or null before the first
   * @param submitter who came in his place, or null when he came himself
   */
  record Visit(Instant now, Person applicant, Person submitter, List<Line> dossiers) {

    /** Keeps a name out of any log line that prints a visit. */
    @Override
    public String toString() {
      return "Visit[" + dossiers.size() + "]";
    }
  }

  /**
   * A dossier of the visit, oldest first.
   *
   * @param dueCurrent null before it is accepted
   * @param fee whole đồng, or null before it is calculated
   * @param owed what of it is still to pay
   * @param act what many dossiers can be given at once: {@code receive}, {@code collect}, or null
   * @param step the officer's own open step, or null when nothing waits for him
   * @param slip its slip 01, or null before it is printed
   */
  record Line(
      String code, String procedure, String caseName, int status, Instant dueCurrent, Long fee, long owed, String act, Step step,
      Slip slip) {}

  record Step(String taskId, String name) {}

  /** @param href where its bytes are, from the root of the application */
  record Slip(String number, String href) {}

  /** @param since when the visit before ended, today; null before the first visit, which has nothing yet */
  Visit of(Officer officer, Instant since) {
    Instant now = clock.instant();
    if (since == null) {
      return new Visit(now, null, null, List.of());
    }
    Instant today = now.atZone(CounterReceptions.ZONE).toLocalDate().atStartOfDay(CounterReceptions.ZONE).toInstant();
    Instant from = since.isBefore(today) ? today : since.isAfter(now) ? now : since;
    List<Dossier> visit = ofOnePerson(receptions.dossiers(officer, from, now, MOST));
    if (visit.isEmpty()) {
      return new Visit(now, null, null, List.of());
    }
    Person applicant = dossiers.applicant(visit.get(0).code());
    Person submitter = dossiers.submitter(visit.get(0).code());
    List<Line> lines = new ArrayList<>(visit.stream().map(this::line).toList());
    Collections.reverse(lines);
    return new Visit(now, applicant, submitter.equals(applicant) ? null : submitter, lines);
  }

  private List<Dossier> ofOnePerson(List<String> newestFirst) {
    List<Dossier> visit = new ArrayList<>();
    Person visitor = null;
    for (String code : newestFirst) {
      Person submitter = dossiers.submitter(code);
      if (visitor != null && !visitor.isSamePersonAs(submitter)) {
        return visit;
      }
      visitor = submitter;
      Dossier dossier = dossiers.get(code);
      access.requireRead(dossier);
      visit.add(dossier);
    }
    return visit;
  }

  private Line line(Dossier dossier) {
    String code = dossier.code();
    List<TasksForAct.Waiting> open = tasks.ofDossier(code);
    String act = takes(code, Act.RECEIVE) ? "receive" : takes(code, Act.COLLECT) ? "collect" : null;
    Step step = open.isEmpty() ? null : new Step(open.get(0).id(), open.get(0).name());
    Long fee = fees.find(code).map(priced -> priced.total()).orElse(null);
    return new Line(code, dossier.procedureName(), dossier.caseName(), dossier.status().code(), dossier.dueCurrent(), fee,
        fee == null ? 0 : fees.account(code).owed(), act, step, slip(code).orElse(null));
  }

  private boolean takes(String code, Act act) {
    return tasks.find(code, act.form()).isPresent();
  }

  private Optional<Slip> slip(String code) {
    return register.ofDossier(code).stream().filter(document -> document.form() == DocumentForm.RECEPTION_SLIP)
        .reduce((earlier, later) -> later).map(document -> slip(code, document));
  }

  private static Slip slip(String code, IssuedDocument document) {
    return new Slip(document.printedNumber(), "/api/dossiers/" + code + "/documents/" + document.id());
  }
}
