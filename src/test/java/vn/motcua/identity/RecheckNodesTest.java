package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Refusal;
import vn.motcua.support.TestDatabase;

/** Several nodes, and one that dies, work one queue. */
class RecheckNodesTest {

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

  abstract static class Rules extends RecheckRules {

    Rules(TestDatabase.Kind kind) {
      super(kind);
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
  }
}
