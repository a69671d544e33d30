package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.DataAccessException;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.support.TestDatabase;

/** Receipts and what is still owed, on both databases. */
class ReceiptTest {

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

    @Test
    void nobody_deletes_a_receipt_or_touches_its_history() {
      price("D1", 1, 1);
      receipts.issue("D1");

      for (String statement : List.of("DELETE FROM receipt_event", "UPDATE receipt_event SET amount = 0",
          "TRUNCATE receipt_event", "DELETE FROM fee_line", "UPDATE fee_line SET amount = 0", "DELETE FROM receipt")) {
        assertThatThrownBy(() -> context.jdbc().sql(statement).update()).as(statement)
            .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
      }
    }
  }

  abstract static class Rules extends ReceiptRules {

    Rules(TestDatabase.Kind kind) {
      super(kind);
    }

    @Test
    void a_fee_is_kept_with_its_lines_and_the_vietnamese_day_of_reception() {
      Fee fee = price("D1", 3, 2);

      assertThat(fees.find("D1")).contains(fee);
      assertThat(fee.receptionDay()).isEqualTo(MONDAY);
      assertThat(fee.total()).isEqualTo(10_000);
      assertThat(fee.lines()).hasSize(2);
      assertThat(fees.find("nothing")).isEmpty();
    }

    @Test
    void a_fee_calculated_again_counts_from_then_on() {
      Fee first = price("D2", 1, 1);
      Fee second = price("D2", 1, 2);

      assertThat(second.number()).isEqualTo(first.number() + 1);
      assertThat(fees.find("D2")).contains(second);
    }

    @Test
    void a_receipt_takes_the_fee_in_cash_and_says_so_in_the_ledger_of_facts() {
      price("D1", 3, 2);
      Receipt receipt = receipts.issue("D1").orElseThrow();

      assertThat(receipt.number()).isEqualTo("H99.100-" + year + "-000001");
      assertThat(receipt).extracting(Receipt::amount, Receipt::method, Receipt::cashier, Receipt::state)
          .containsExactly(10_000L, "cash", "tiepnhan.100", ReceiptState.ISSUED);
      assertThat(receipts.ofDossier("D1")).last().isEqualTo(receipt);
      ArgumentCaptor<NewFact> fact = ArgumentCaptor.forClass(NewFact.class);
      verify(context.dossiers()).record(eq("D1"), fact.capture());
      assertThat(fact.getValue().kind()).isEqualTo(FactKind.PAID);
      assertThat(fact.getValue().at()).isEqualTo(Instant.parse(year + "-10-12T02:10:00Z"));
      assertThat(fact.getValue().details())
          .containsOnly(Map.entry("channel", "cash"), Map.entry("amount", "10000"),
              Map.entry("receipt", receipt.number()));
    }

    @Test
    void asked_twice_for_the_same_fee_it_answers_with_the_same_receipt() {
      price("D1", 1, 1);

      assertThat(receipts.issue("D1")).isEqualTo(receipts.issue("D1"));
      verify(context.dossiers(), times(1)).record(anyString(), any(NewFact[].class));
    }

    @Test
    void a_fee_that_comes_to_the_same_again_is_not_written_twice() {
      assertThat(price("D1", 4, 1).number()).isEqualTo(price("D1", 4, 1).number());
      assertThat(fees.find("D1").orElseThrow().inputs()).containsOnly(Map.entry("pages", 4L), Map.entry("copies", 1L));
    }

    @Test
    void a_fee_that_grew_after_it_was_paid_is_paid_by_a_receipt_for_the_difference() {
      price("D1", 1, 1);
      Receipt first = receipts.issue("D1").orElseThrow();
      price("D1", 5, 1);

      assertThat(fees.account("D1")).isEqualTo(new Account("D1", 7_000, 2_000));
      Receipt second = receipts.issue("D1").orElseThrow();
      assertThat(second.amount()).isEqualTo(5_000);
      assertThat(second.paidBefore()).isEqualTo(2_000);
      assertThat(first.paidBefore()).isZero();
      assertThat(fees.account("D1").owed()).isZero();
      assertThat(receipts.issue("D1")).contains(second);
      CashDay day = receipts.day("H99.100", LocalDate.of(year, 10, 12), null);
      assertThat(day.entries()).extracting(CashEntry::amount).containsExactly(2_000L, 5_000L);
    }

    @Test
    void a_receipt_that_ends_is_owed_again_and_only_that() {
      price("D1", 1, 1);
      Receipt old = receipts.issue("D1").orElseThrow();
      price("D1", 5, 1);
      Receipt difference = receipts.issue("D1").orElseThrow();
      receipts.refund(old.number(), "đếm sai số trang");

      assertThat(fees.account("D1").owed()).isEqualTo(2_000);
      assertThat(receipts.issue("D1").orElseThrow().amount()).isEqualTo(2_000);
      assertThat(receipts.ofDossier("D1")).filteredOn(receipt -> receipt.number().equals(difference.number())).first()
          .extracting(Receipt::state).isEqualTo(ReceiptState.ISSUED);
      assertThat(receipts.ofDossier("D1")).filteredOn(receipt -> receipt.number().equals(old.number())).first()
          .extracting(Receipt::state, Receipt::amount, Receipt::endReason, Receipt::endedBy)
          .containsExactly(ReceiptState.REFUNDED, 2_000L, "đếm sai số trang", "tiepnhan.100");
    }

    @Test
    void a_fee_that_became_lower_shows_what_was_paid_too_much_and_takes_nothing() {
      price("D1", 5, 1);
      Receipt paid = receipts.issue("D1").orElseThrow();
      price("D1", 1, 1);

      assertThat(fees.account("D1")).extracting(Account::owed, Account::overpaid).containsExactly(0L, 5_000L);
      assertThat(receipts.issue("D1")).contains(paid);
    }

    @Test
    void a_dossier_without_a_fee_has_nothing_to_take() {
      assertThatThrownBy(() -> receipts.issue("nothing")).isInstanceOf(Refusal.class).hasMessageContaining("noFee");
      price("free", 9_999, 1);
      assertThat(receipts.issue("free")).isEmpty();
    }

    @Test
    void a_receipt_is_cancelled_or_refunded_once_and_only_with_a_reason() {
      price("D1", 1, 1);
      String number = receipts.issue("D1").orElseThrow().number();

      assertThatThrownBy(() -> receipts.cancel(number, " ")).isInstanceOf(Refusal.class)
          .satisfies(refused -> assertThat(((Refusal) refused).field()).isEqualTo("reason"));
      assertThatThrownBy(() -> receipts.cancel(number, null)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> receipts.refund(number, "x".repeat(501))).isInstanceOf(Refusal.class);
      assertThat(receipts.cancel(number, "nhầm hồ sơ").state()).isEqualTo(ReceiptState.CANCELLED);
      for (Callable<Receipt> again : List.<Callable<Receipt>>of(
          () -> receipts.cancel(number, "again"), () -> receipts.refund(number, "again"))) {
        assertThatThrownBy(again::call).isInstanceOf(Refusal.class).hasMessageContaining("alreadyEnded");
      }
      assertThatThrownBy(() -> receipts.cancel("H99.100-1999-000001", "x")).isInstanceOf(Refusal.class)
          .satisfies(refused -> assertThat(((Refusal) refused).kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
  }
}
