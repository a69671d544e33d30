package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.motcua.dossier.Person;
import vn.motcua.fee.TestDossiers;
import vn.motcua.support.TestDatabase;

/** A queue of look-ups to be made again, on a database, with a register that is up or down. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RecheckRules {

  static final String HOA = "000180123456";
  static final RegisterEntry REGISTERED =
      new RegisterEntry(new PersonalNumber(HOA), "Trần Thị Hoà", BirthDate.parse("1980-05-02"), "F", null);
  static final PopulationRegister DOWN = request -> LookUpResult.unavailable(IdentityReason.REGISTER_UNREACHABLE);
  static final PopulationRegister UP = request -> LookUpResult.found(REGISTERED);

  private final TestDatabase.Kind kind;
  final AtomicInteger count = new AtomicInteger();
  IdentityContext node;
  IdentityContext other;
  IdentityService identity;

  RecheckRules(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  /** H2 runs in the node itself and dies with it: what was not committed was never written. */
  void cutConnection(IdentityContext dying) {}

  @BeforeAll
  void startDatabase() throws Exception {
    node = new IdentityContext(kind);
    identity = node.bean(IdentityService.class);
  }

  @AfterAll
  void stopDatabase() throws Exception {
    node.close();
  }

  @BeforeEach
  void startAnew() {
    node.jdbc().sql("DELETE FROM identity_recheck").update();
    node.moveTo(IdentityContext.NOW);
    node.registerAnswers(DOWN);
    other = IdentityContext.nodeOn(node.dataSource());
  }

  @AfterEach
  void stopOther() throws Exception {
    other.close();
  }

  /** Looked up while the register plays what it plays. */
  String received() {
    String code = "H99.100-261012-" + count.incrementAndGet();
    known(node, code);
    IdentityOutcome outcome = identity.lookUp(code);
    assertThat(outcome).isEqualTo(IdentityOutcome.UNAVAILABLE);
    return code;
  }

  static void known(IdentityContext node, String code) {
    Person person = new Person("Trần Thị Hoà", HOA, LocalDate.of(1980, 5, 2), "F", null, null, null);
    when(node.dossiers().get(code)).thenReturn(TestDossiers.receivedAt(code, IdentityContext.NOW));
    when(node.dossiers().applicant(code)).thenReturn(person);
    when(node.dossiers().submitter(code)).thenReturn(person);
  }

  void declared(String code, Person person) {
    when(node.dossiers().applicant(code)).thenReturn(person);
    when(node.dossiers().submitter(code)).thenReturn(person);
  }

  static int workOff(IdentityContext node) {
    return node.bean(Rechecks.class).workOff();
  }

  static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception alone) {
      throw new AssertionError("The other node never came", alone);
    }
  }

  static List<Integer> atOnce(List<Callable<Integer>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<Integer> done = new ArrayList<>();
      for (Future<Integer> each : threads.invokeAll(work)) {
        done.add(each.get());
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }
}
