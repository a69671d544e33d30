package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.Officer;
import vn.motcua.support.TestDatabase;

/** Who may touch the cash, and the list of a day, on both databases. */
class CashDayTest {

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
  }

  abstract static class Rules extends ReceiptRules {

    Rules(TestDatabase.Kind kind) {
      super(kind);
    }

    @Test
    void only_a_cashier_of_the_agency_issues_cancels_refunds_and_reads_the_list() {
      price("D1", 1, 1);
      price("D2", 1, 1);
      String number = receipts.issue("D1").orElseThrow().number();
      List<Officer> others = List.of(Officer.SYSTEM,
          new Officer("tiepnhan.101", "n", "H99.101", Set.of("thu-phi")),
          new Officer("thuly.100", "n", "H99.100", Set.of("thu-ly")),
          new Officer("quantri", "n", null, Set.of("quan-tri", "thu-phi")));

      for (Officer other : others) {
        context.actAs(other);
        assertForbidden(() -> receipts.issue("D2"));
        assertForbidden(() -> receipts.cancel(number, "x"));
        assertForbidden(() -> receipts.refund(number, "x"));
        assertForbidden(() -> receipts.day("H99.100", MONDAY, null));
      }
      for (Officer reader : List.of(new Officer("lanhdao.100", "n", "H99.100", Set.of("lanh-dao")),
          new Officer("giamsat", "n", null, Set.of("giam-sat")))) {
        context.actAs(reader);
        assertThat(receipts.day("H99.100", LocalDate.of(year, 10, 12), null).entries()).hasSize(1);
      }
    }

    @Test
    void the_list_of_a_day_never_changes_when_a_receipt_ends_on_a_later_day() {
      price("D1", 1, 1);
      price("D2", 5, 1);
      Receipt first = receipts.issue("D1").orElseThrow();
      Receipt second = receipts.issue("D2").orElseThrow();
      receipts.cancel(first.number(), "=nhầm");
      context.moveTo(year + "-10-12T17:00:00Z");
      receipts.refund(second.number(), "nộp thừa");

      CashDay monday = receipts.day("H99.100", LocalDate.of(year, 10, 12), null);
      CashDay tuesday = receipts.day("H99.100", LocalDate.of(year, 10, 13), "tiepnhan.100");
      assertThat(monday.entries()).extracting(CashEntry::receiptNumber, CashEntry::kind, CashEntry::amount).containsExactly(
          tuple(first.number(), ReceiptState.ISSUED, 2_000L), tuple(second.number(), ReceiptState.ISSUED, 7_000L),
          tuple(first.number(), ReceiptState.CANCELLED, -2_000L));
      assertThat(monday).extracting(CashDay::collected, CashDay::cancelled, CashDay::refunded, CashDay::balance)
          .containsExactly(9_000L, 2_000L, 0L, 7_000L);
      assertThat(tuesday).extracting(CashDay::collected, CashDay::refunded, CashDay::balance)
          .containsExactly(0L, 7_000L, -7_000L);
      assertThat(receipts.day("H99.100", LocalDate.of(year, 10, 12), "somebody.else").entries()).isEmpty();
      assertThat(new String(context.bean(CashDayCsv.class).write(monday), StandardCharsets.UTF_8))
          .startsWith("\uFEFFSTT,Số biên lai").contains("Huỷ biên lai", "'=nhầm", "-2000", "12/10/" + year + " 09:10");
    }

    /** Every đồng is recounted from the receipts themselves, whatever was done in whatever order. */
    @Test
    void the_lists_of_three_busy_days_come_to_what_a_recount_of_the_receipts_comes_to() {
      Random chance = new Random(66);
      for (int step = 0; step < 150; step++) {
        context.moveTo(year + "-10-%02dT0%d:10:00Z".formatted(14 + step / 50, step % 50 / 6));
        String dossier = "R" + chance.nextInt(6);
        price(dossier, 1 + chance.nextInt(9), 1 + chance.nextInt(4));
        Optional<Receipt> receipt = receipts.issue(dossier);
        if (chance.nextInt(3) == 0) {
          receipt.ifPresent(given -> end(given, chance.nextBoolean()));
        }
      }
      long handedIn = 0;
      for (LocalDate day = LocalDate.of(year, 10, 14); day.getDayOfMonth() <= 16; day = day.plusDays(1)) {
        CashDay list = receipts.day("H99.100", day, null);
        LocalDate counted = day;
        assertThat(list.collected()).isEqualTo(recount(receipt -> VietnameseDay.of(receipt.issuedAt()).equals(counted)));
        assertThat(list.cancelled()).isEqualTo(recount(receipt -> ended(receipt, counted, ReceiptState.CANCELLED)));
        assertThat(list.refunded()).isEqualTo(recount(receipt -> ended(receipt, counted, ReceiptState.REFUNDED)));
        assertThat(list.balance()).isEqualTo(list.collected() - list.cancelled() - list.refunded());
        handedIn += list.balance();
      }
      assertThat(handedIn).isEqualTo(recount(receipt -> receipt.state() == ReceiptState.ISSUED)).isPositive();
      for (int dossier = 0; dossier < 6; dossier++) {
        String code = "R" + dossier;
        assertThat(fees.account(code).paid()).isEqualTo(receipts.ofDossier(code).stream()
            .filter(receipt -> receipt.state() == ReceiptState.ISSUED).mapToLong(Receipt::amount).sum());
      }
    }
  }
}
