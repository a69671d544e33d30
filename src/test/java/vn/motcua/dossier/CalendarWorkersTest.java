package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.CalendarChangeTable.InForce;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;

/** Dossiers aligned with a new calendar while nodes die and work side by side: each exactly once. */
@CentreTest
class CalendarWorkersTest {

  private static final String HEAD = "agency,date,kind,name,replaces,decision\n";
  private static final String AS_EVER = HEAD + "H99.101,2026-01-01,off,Tết Dương lịch,,Bộ luật Lao động\n";
  private static final String STORM = AS_EVER + "H99.101,2026-10-20,off,nghỉ bão,,Công điện 9\n";

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  CalendarChanges changes;
  @Autowired
  CalendarWorkers workers;
  @Autowired
  TransactionOperations transactions;
  @Autowired
  ClockLedger ledger;

  private final List<String> codes = new ArrayList<>();

  @BeforeEach
  void open() {
    centre.at("2026-10-12T09:10");
    for (int n = 0; n < 3; n++) {
      Map<String, Object> form = Copies.known();
      form.put("caseKey", "nhieu-ban");
      form.put("writtenAgreement", true);
      form.put("agreedWorkingDays", 10);
      String code = centre.receive("tiepnhan.101", form);
      centre.complete("tiepnhan.101", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
      centre.complete("tiepnhan.101", code, "Task_CollectFee", Map.of("cashReceived", true));
      codes.add(code);
    }
  }

  @AfterEach
  void calendars_as_they_were() {
    change(AS_EVER).ifPresent(workers::workOff);
    awaitDone();
    ClockUtil.reset();
  }

  @Test
  void what_a_killed_node_did_not_commit_is_done_by_the_next_and_nothing_twice() {
    InForce change = change(STORM).orElseThrow();
    transactions.executeWithoutResult(status -> {
      workers.next(change);
      workers.next(change);
      status.setRollbackOnly();
    });
    workers.next(change);
    workers.workOff(change);
    workers.workOff(change);
    awaitDone();
    movedOnce();
  }

  @Test
  void two_nodes_share_the_work_and_no_dossier_is_done_twice() {
    InForce change = change(STORM).orElseThrow();
    CompletableFuture.allOf(CompletableFuture.runAsync(() -> workers.workOff(change)),
        CompletableFuture.runAsync(() -> workers.workOff(change))).join();
    awaitDone();
    movedOnce();
  }

  @Test
  void a_dossier_that_somebody_works_on_is_aligned_all_the_same_and_who_collides_does_it_again() {
    InForce change = change(STORM).orElseThrow();
    CompletableFuture<Void> work = CompletableFuture.runAsync(() -> workers.workOff(change));
    await().atMost(Duration.ofSeconds(60)).until(() -> certified(codes.get(0)));
    work.join();
    awaitDone();
    movedOnce();
    assertThat(centre.task(codes.get(0), "Task_SignCertificate")).isNotNull();
  }

  /** False when the alignment of the same dossier was faster: an officer is told so and tries again. */
  private boolean certified(String code) {
    try {
      centre.complete("thuly.101", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
      return true;
    } catch (RuntimeException conflict) {
      return false;
    }
  }

  private Optional<InForce> change(String csv) {
    CalendarChange change = centre.as("quantri", () -> changes.propose(csv, "Công điện 9").orElse(null));
    if (change != null && change.state() == CalendarChange.State.WAITING) {
      centre.as("kiemsoat", () -> changes.decide(change.number(), true));
    }
    return workers.unfinished().stream().filter(each -> change != null && each.number() == change.number()).findFirst();
  }

  /** The application's own threads may hold the last part. */
  private void awaitDone() {
    await().atMost(Duration.ofSeconds(60)).until(() -> workers.unfinished().isEmpty());
    assertThat(changes.all()).allSatisfy(change -> assertThat(change.failed()).doesNotContainAnyElementsOf(codes));
  }

  private void movedOnce() {
    for (String code : codes) {
      List<ClockFact> facts = dossiers.facts(code);
      assertThat(facts.stream().filter(fact -> fact.kind() == FactKind.CALENDAR_CHANGED)).as(code).hasSize(1);
      assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-27T17:00"));
      assertThat(ledger.verify(code)).isEmpty();
    }
  }
}
