package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Refusal;
import vn.motcua.dossier.Person;
import vn.motcua.fee.TestDossiers;
import vn.motcua.support.TestDatabase;

/** What the register did not answer is asked again until it is, whatever happens to the program meanwhile. */
class RecheckTest {

  private static final String HOA = "000180123456";
  private static final RegisterEntry REGISTERED =
      new RegisterEntry(new PersonalNumber(HOA), "Trần Thị Hoà", BirthDate.parse("1980-05-02"), "F", null);
  private static final PopulationRegister DOWN = request -> LookUpResult.unavailable(IdentityReason.REGISTER_UNREACHABLE);
  private static final PopulationRegister UP = request -> LookUpResult.found(REGISTERED);

  @Nested
  class OnH2 extends Rules {

    OnH2() {
      super(TestDatabase.Kind.H2);
    }
  }

  @Nested
  class OnPostgreSql extends Rules {

    OnPostgreSql() {
      super(TestDatabase.Kind.POSTGRESQL);
    }

    /** The server notices that the node is gone. */
    @Override
    void cutConnection(IdentityContext dying) {
      int mine = dying.jdbc().sql("SELECT pg_backend_pid()").query(Integer.class).single();
      CompletableFuture.runAsync(() -> JdbcClient.create(dying.dataSource()).sql("SELECT pg_terminate_backend(?)").param(mine)
          .query().listOfRows()).join();
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  abstract static class Rules {

    private final TestDatabase.Kind kind;
    private final AtomicInteger count = new AtomicInteger();
    private IdentityContext node;
    private IdentityContext other;
    private IdentityService identity;

    Rules(TestDatabase.Kind kind) {
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

    @Test
    void a_look_up_in_vain_is_made_again_after_a_minute_and_its_answer_stands_beside_the_first() {
      String code = received();
      node.registerAnswers(UP);
      assertThat(workOff(node)).as("not yet due").isZero();
      node.moveTo(IdentityContext.NOW.plusSeconds(60));
      assertThat(workOff(node)).isEqualTo(1);

      List<IdentityResult> results = identity.results(code);
      assertThat(results).extracting(IdentityResult::outcome).containsExactly(IdentityOutcome.UNAVAILABLE, IdentityOutcome.MATCHED);
      assertThat(results).extracting(IdentityResult::recheck).containsExactly(false, true);
      assertThat(results.get(1)).extracting(IdentityResult::officer, IdentityResult::agency, IdentityResult::askedAt)
          .containsExactly("tiepnhan.100", "H99.100", IdentityContext.NOW.plusSeconds(60));
      assertThat(results.get(1).purpose()).contains("lần trước chưa có trả lời", code);
      assertThat(identity.pending(code)).isEmpty();
      node.moveTo(IdentityContext.NOW.plus(Duration.ofDays(7)));
      assertThat(workOff(node)).as("nothing is left").isZero();
    }

    @Test
    void pauses_grow_from_a_minute_to_an_hour_and_never_end() {
      String code = received();
      List<Long> pauses = new ArrayList<>();
      for (int attempt = 0; attempt < 9; attempt++) {
        Instant next = identity.pending(code).get(0).nextAttemptAt();
        pauses.add(Duration.between(node.now(), next).toMinutes());
        node.moveTo(next);
        assertThat(workOff(node)).isZero();
      }
      assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
      assertThat(identity.pending(code).get(0).attempts()).isEqualTo(9);
      assertThat(identity.results(code)).as("each attempt is a look-up in the log").hasSize(10);
    }

    @Test
    void a_register_down_for_a_day_stops_no_reception_keeps_few_of_them_waiting_and_loses_no_re_check() {
      AtomicInteger waits = new AtomicInteger();
      PopulationRegister hanging = request -> {
        waits.incrementAndGet();
        return LookUpResult.unavailable(IdentityReason.REGISTER_SLOW);
      };
      node.registerAnswers(new ShortCircuitedRegister(hanging, new ShortCircuit(node.bean(Clock.class), 3,
          Duration.ofMinutes(1))));
      List<String> codes = new ArrayList<>();
      for (int minute = 0; minute < 24 * 60; minute++) {
        node.moveTo(IdentityContext.NOW.plus(Duration.ofMinutes(minute)));
        if (minute % 12 == 0) {
          codes.add(received());
          codes.add(received());
        }
        workOff(node);
      }
      assertThat(waits.get()).as("one question a minute, and those until it was noticed").isLessThan(24 * 60 + 3);
      codes.forEach(code -> assertThat(identity.pending(code)).hasSize(1));

      node.registerAnswers(UP);
      node.moveTo(IdentityContext.NOW.plus(Duration.ofHours(25)));
      assertThat(workOff(node)).isEqualTo(codes.size()).isEqualTo(240);
      codes.forEach(code -> assertThat(identity.results(code)).filteredOn(each -> each.outcome() == IdentityOutcome.MATCHED)
          .hasSize(1));
    }

    @Test
    void while_the_register_is_known_to_be_silent_what_is_due_stays_due_and_leaves_no_trace() {
      String code = received();
      node.moveTo(IdentityContext.NOW.plusSeconds(90));
      node.registerAnswers(request -> LookUpResult.unavailable(IdentityReason.REGISTER_SILENT));
      assertThat(workOff(node)).isZero();

      assertThat(identity.results(code)).hasSize(1);
      assertThat(identity.pending(code)).containsExactly(
          new PendingRecheck(IdentitySubject.APPLICANT, 0, IdentityContext.NOW.plusSeconds(60)));
    }

    @Test
    void two_nodes_work_one_queue_and_each_person_is_asked_for_once() throws Exception {
      List<String> codes = new ArrayList<>();
      for (int each = 0; each < 40; each++) {
        codes.add(received());
      }
      Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
      CyclicBarrier bothAtWork = new CyclicBarrier(2);
      List<Callable<Integer>> work = new ArrayList<>();
      for (IdentityContext each : List.of(node, other)) {
        AtomicInteger first = new AtomicInteger();
        each.moveTo(IdentityContext.NOW.plusSeconds(60));
        each.registerAnswers(request -> {
          asked.computeIfAbsent(request.dossierCode(), any -> new AtomicInteger()).incrementAndGet();
          if (first.getAndIncrement() == 0) {
            meet(bothAtWork);
          }
          return LookUpResult.notFound();
        });
        codes.forEach(code -> known(each, code));
        work.add(() -> workOff(each));
      }
      List<Integer> done = atOnce(work);

      assertThat(done).allMatch(part -> part > 0);
      assertThat(done.get(0) + done.get(1)).isEqualTo(40);
      assertThat(asked).hasSize(40);
      assertThat(asked.values()).allMatch(times -> times.get() == 1);
    }

    @Test
    void a_row_in_another_node_s_hands_is_passed_by_at_once() throws Exception {
      String code = received();
      node.moveTo(IdentityContext.NOW.plusSeconds(60));
      other.moveTo(IdentityContext.NOW.plusSeconds(60));
      known(other, code);
      other.registerAnswers(UP);
      List<Integer> passedBy = new ArrayList<>();
      node.registerAnswers(request -> {
        passedBy.add(CompletableFuture.supplyAsync(() -> workOff(other)).join());
        return LookUpResult.notFound();
      });

      assertThat(workOff(node)).isEqualTo(1);
      assertThat(passedBy).containsExactly(0);
      assertThat(identity.results(code)).hasSize(2);
    }

    @Test
    void a_node_that_dies_in_the_middle_of_an_attempt_leaves_the_row_to_the_next() {
      String code = received();
      node.moveTo(IdentityContext.NOW.plusSeconds(60));
      node.registerAnswers(request -> {
        cutConnection(node);
        throw new AssertionError("killed");
      });
      assertThat(catchThrowable(() -> node.bean(RecheckAttempt.class)
          .make(new Recheck.Key(code, IdentitySubject.APPLICANT)))).isNotNull();
      assertThat(identity.results(code)).as("nothing half done").hasSize(1);

      known(other, code);
      other.moveTo(IdentityContext.NOW.plusSeconds(60));
      other.registerAnswers(UP);
      assertThat(workOff(other)).isEqualTo(1);
      assertThat(identity.results(code)).extracting(IdentityResult::recheck).containsExactly(false, true);
    }

    @Test
    void a_row_that_cannot_be_worked_on_stands_in_nobody_s_way_and_stays_queued() {
      String broken = received();
      String sound = received();
      when(node.dossiers().get(broken)).thenThrow(Refusal.notFound("dossier.unknown", broken));
      node.registerAnswers(UP);
      node.moveTo(IdentityContext.NOW.plusSeconds(60));

      assertThat(workOff(node)).isEqualTo(1);
      assertThat(identity.pending(sound)).isEmpty();
      assertThat(identity.pending(broken)).singleElement().satisfies(pending -> {
        assertThat(pending.attempts()).isEqualTo(1);
        assertThat(pending.nextAttemptAt()).isEqualTo(IdentityContext.NOW.plusSeconds(180));
      });
    }

    @Test
    void the_re_check_asks_for_the_person_as_recorded_now_and_only_for_what_was_to_be_asked_then() {
      node.proceduresAsk(List.of("fullName"));
      String code = received();
      node.proceduresAsk(List.of("fullName", "birthDate", "sex", "address"));
      declared(code, new Person("Trần Thị Hồng", HOA, null, null, null, null, null));
      node.registerAnswers(UP);
      node.moveTo(IdentityContext.NOW.plusSeconds(60));
      workOff(node);

      IdentityResult again = identity.results(code).get(1);
      assertThat(again.fieldsAsked()).containsExactly(IdentityField.FULL_NAME);
      assertThat(again.comparisons()).singleElement().satisfies(name -> {
        assertThat(name.declared()).isEqualTo("Trần Thị Hồng");
        assertThat(name.registered()).isEqualTo("Trần Thị Hoà");
      });
      assertThat(again.outcome()).isEqualTo(IdentityOutcome.MISMATCH);
    }

    @Test
    void a_look_up_in_vain_made_once_more_by_hand_waits_in_one_row_and_a_reception_that_fails_leaves_none() {
      String code = received();
      identity.lookUp(code);
      assertThat(identity.pending(code)).hasSize(1);

      String failed = "H99.100-261012-X";
      when(node.dossiers().get(failed)).thenReturn(TestDossiers.receivedAt(failed, IdentityContext.NOW));
      assertThat(catchThrowable(() -> identity.lookUp(failed))).as("it has no applicant").isNotNull();
      assertThat(identity.pending(failed)).isEmpty();
    }

    /** Looked up while the register plays what it plays. */
    private String received() {
      String code = "H99.100-261012-" + count.incrementAndGet();
      known(node, code);
      IdentityOutcome outcome = identity.lookUp(code);
      assertThat(outcome).isEqualTo(IdentityOutcome.UNAVAILABLE);
      return code;
    }

    private static void known(IdentityContext node, String code) {
      Person person = new Person("Trần Thị Hoà", HOA, LocalDate.of(1980, 5, 2), "F", null, null, null);
      when(node.dossiers().get(code)).thenReturn(TestDossiers.receivedAt(code, IdentityContext.NOW));
      when(node.dossiers().applicant(code)).thenReturn(person);
      when(node.dossiers().submitter(code)).thenReturn(person);
    }

    private void declared(String code, Person person) {
      when(node.dossiers().applicant(code)).thenReturn(person);
      when(node.dossiers().submitter(code)).thenReturn(person);
    }

    private static int workOff(IdentityContext node) {
      return node.bean(Rechecks.class).workOff();
    }

    private static void meet(CyclicBarrier barrier) {
      try {
        barrier.await(30, TimeUnit.SECONDS);
      } catch (Exception alone) {
        throw new AssertionError("The other node never came", alone);
      }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> work) throws Exception {
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
}
