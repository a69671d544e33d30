package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;

/** What the ledger promises on every database. */
abstract class LedgerContract {

  private static final Instant NOW = Instant.parse("2026-10-12T02:10:30.123456789Z");
  private static final Instant AT = Instant.parse("2026-10-12T02:10:00Z");

  abstract ClockDatabase database();

  ClockLedger ledger() {
    return new ClockLedger(database().jdbc(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** Reads, chains and writes, as a transaction of the dossiers does. */
  List<ClockFact> append(String code, List<NewFact> added) {
    List<ClockFact> known = ledger().facts(code);
    List<ClockFact> all = ledger().chain(code, known, added);
    ledger().insert(all.subList(known.size(), all.size()));
    return all;
  }

  @Test
  void facts_come_back_as_they_were_written_and_the_chain_holds() {
    NewFact received = new NewFact(FactKind.RECEIVED, AT, "tiepnhan.100", "nộp tại quầy", "Điều 17", null)
        .with("term", "3 working days").with("channel", "1").with("note", "dấu \" và dòng\nmới");
    List<ClockFact> after = append("A-1", List.of(received, NewFact.of(FactKind.ACCEPTED, AT, "tiepnhan.100")));
    List<ClockFact> all = append("A-1", List.of(NewFact.of(FactKind.FINISHED, AT.plusSeconds(60), "thuly.100")));
    assertThat(after).hasSize(2).extracting(ClockFact::sequence).containsExactly(1, 2);
    assertThat(all).hasSize(3).startsWith(after.get(0), after.get(1));
    assertThat(ledger().facts("A-1")).isEqualTo(all);
    assertThat(all.get(0).recordedAt()).isEqualTo(Instant.parse("2026-10-12T02:10:30.123Z"));
    assertThat(all.get(0).details()).isEqualTo(received.details());
    assertThat(all).extracting(ClockFact::hash).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    assertThat(ledger().verify("A-1")).isEmpty();
    assertThat(ledger().facts("A-unknown")).isEmpty();
    assertThat(ledger().verify("A-unknown")).isEmpty();
  }

  @Test
  void instants_are_kept_to_the_millisecond() {
    append("A-2",
        List.of(NewFact.of(FactKind.RECEIVED, Instant.parse("2026-10-12T02:10:00.987654321Z"), "system")));
    assertThat(ledger().facts("A-2").get(0).at()).isEqualTo(Instant.parse("2026-10-12T02:10:00.987Z"));
    assertThat(ledger().verify("A-2")).isEmpty();
  }

  @Test
  void an_annulment_and_a_correction_need_a_second_person() {
    for (NewFact alone : List.of(NewFact.of(FactKind.LATE_ANNULLED, AT, "thuly.100"),
        NewFact.of(FactKind.LATE_ANNULLED, AT, "thuly.100").with("approvedBy", "thuly.100"),
        NewFact.of(FactKind.CORRECTED, AT, "thuly.100").with("sequence", "1"))) {
      assertThatThrownBy(() -> append("A-3", List.of(alone))).isInstanceOf(Refusal.class);
    }
    assertThat(append("A-3", List.of(NewFact.of(FactKind.CORRECTED, AT, "thuly.100").with("field", "fullName"),
        NewFact.of(FactKind.LATE_ANNULLED, AT, "thuly.100").with("approvedBy", "lanhdao.100")))).hasSize(2);
  }

  @Test
  void of_two_writers_at_once_each_line_is_written_once() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(4);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<Boolean>> results = java.util.stream.Stream.generate(() -> writers.submit(() -> {
        start.await();
        try {
          append("A-4", List.of(NewFact.of(FactKind.CLAIMED, AT, "thuly.100")));
          return true;
        } catch (Refusal concurrent) {
          return false;
        }
      })).limit(8).toList();
      start.countDown();
      long written = 0;
      for (Future<Boolean> result : results) {
        written += result.get() ? 1 : 0;
      }
      assertThat(ledger().facts("A-4")).hasSize((int) written);
      assertThat(ledger().verify("A-4")).isEmpty();
    } finally {
      writers.shutdownNow();
    }
  }
}
