package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.DataAccessException;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Officer;
import vn.motcua.fee.PaymentGateway.GatewayNotice;
import vn.motcua.fee.PaymentGateway.State;
import vn.motcua.fee.PaymentSettlement.Result;
import vn.motcua.support.TestDatabase;

/** Money that came: counted once, or kept and listed to be given back. */
class PaymentTakenTest {

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
    void nobody_unwrites_money_that_came() {
      PaymentOrder order = ordered("P1");
      payments.take("bank", paid(order, "P1-t"), "callback");

      for (String statement : List.of("DELETE FROM payment", "UPDATE payment SET amount = 0", "TRUNCATE payment CASCADE",
          "DELETE FROM payment_order")) {
        assertThatThrownBy(() -> context.jdbc().sql(statement).update()).as(statement).isInstanceOf(DataAccessException.class)
            .hasMessageContaining("append-only");
      }
    }
  }

  abstract static class Rules extends PaymentRules {

    Rules(TestDatabase.Kind kind) {
      super(kind);
    }

    @Test
    void money_that_came_makes_a_receipt_and_a_fact_and_tells_the_diagrams_in_one_transaction() {
      PaymentOrder order = ordered("B1");

      assertThat(payments.take("bank", paid(order, "B1-t"), "callback")).isEqualTo(Result.COUNTED);
      Receipt receipt = receipts.ofDossier("B1").get(0);
      assertThat(receipt).extracting(Receipt::amount, Receipt::method, Receipt::cashier, Receipt::state, Receipt::agency)
          .containsExactly(10_000L, "online", "bank", ReceiptState.ISSUED, "H99.100");
      ArgumentCaptor<NewFact> fact = ArgumentCaptor.forClass(NewFact.class);
      verify(context.dossiers()).record(eq("B1"), fact.capture());
      assertThat(fact.getValue().kind()).isEqualTo(FactKind.PAID);
      assertThat(fact.getValue().details()).containsEntry("channel", "online").containsEntry("provider", "bank");
      verify(messages).send("B1", "fee-paid");
      assertThat(fees.account("B1").owed()).isZero();
      assertThat(orders.of("B1")).extracting(PaymentOrder::state).containsExactly(PaymentOrder.State.PAID);
      assertThat(receipts.issue("B1")).as("the cashier confirms it and takes nothing").contains(receipt);
      assertThat(receipts.day("H99.100", LocalDate.of(2027, 1, day), null).entries()).as("it is not in the cash box")
          .extracting(CashEntry::dossierCode).doesNotContain("B1");
      assertThatThrownBy(() -> receipts.cancel(receipt.number(), "x")).isInstanceOf(Refusal.class)
          .hasMessageContaining("receipt.online");
    }

    @Test
    void the_same_notice_twice_counts_once() {
      PaymentOrder order = ordered("B2");
      payments.take("bank", paid(order, "B2-t"), "callback");

      assertThat(payments.take("bank", paid(order, "B2-t"), "callback")).isEqualTo(Result.KNOWN);
      assertThat(payments.take("bank", paid(order, "B2-t"), "poll")).isEqualTo(Result.KNOWN);
      assertThat(receipts.ofDossier("B2")).hasSize(1);
      verify(messages, times(1)).send(anyString(), anyString());
    }

    @Test
    void paid_twice_under_two_transactions_the_second_is_to_refund() {
      PaymentOrder order = ordered("B3");
      payments.take("bank", paid(order, "B3-t"), "callback");

      assertThat(payments.take("bank", paid(order, "B3-u"), "callback")).isEqualTo(Result.TO_REFUND);
      assertThat(reasons("B3")).containsExactly(null, Payment.Reason.ALREADY_PAID);
    }

    @Test
    void money_that_comes_after_cash_was_taken_is_kept_and_listed_for_refund() {
      PaymentOrder order = ordered("B4");
      Receipt cash = receipts.issue("B4").orElseThrow();
      assertThat(orders.of("B4")).extracting(PaymentOrder::state).containsExactly(PaymentOrder.State.CANCELLED);

      assertThat(payments.take("bank", paid(order, "B4-t"), "callback")).isEqualTo(Result.TO_REFUND);
      assertThat(reasons("B4")).containsExactly(Payment.Reason.ALREADY_PAID);
      assertThat(receipts.ofDossier("B4")).containsExactly(cash);
      assertThat(refunds.waiting("H99.100")).extracting(Payment::transaction).contains("B4-t");
      verify(messages, never()).send(anyString(), anyString());
    }

    @Test
    void money_for_an_order_that_was_cancelled_is_listed_for_refund_also_when_the_fee_is_still_owed() {
      PaymentOrder order = ordered("B5");
      Receipt cash = receipts.issue("B5").orElseThrow();
      receipts.cancel(cash.number(), "nhầm hồ sơ");

      assertThat(payments.take("bank", paid(order, "B5-t"), "callback")).isEqualTo(Result.TO_REFUND);
      assertThat(reasons("B5")).containsExactly(Payment.Reason.ORDER_CANCELLED);
      assertThat(fees.account("B5").owed()).isEqualTo(10_000);
    }

    @Test
    void money_that_comes_after_a_refusal_or_a_stop_is_listed_for_refund() {
      for (DossierStatus closed : List.of(DossierStatus.REFUSED, DossierStatus.STOPPED)) {
        String code = "B6" + closed.code();
        PaymentOrder order = ordered(code);
        status(closed);
        assertThat(payments.take("bank", paid(order, code + "-t"), "callback")).isEqualTo(Result.TO_REFUND);
        assertThat(reasons(code)).containsExactly(Payment.Reason.DOSSIER_CLOSED);
        status(DossierStatus.REGISTERED);
      }
    }

    @Test
    void a_wrong_amount_pays_nothing_and_is_listed_for_refund() {
      for (long amount : new long[] {9_999, 10_001}) {
        String code = "B7" + amount;
        PaymentOrder order = ordered(code);
        GatewayNotice notice = new GatewayNotice(order.number(), State.PAID, code + "-t", amount, Instant
            .parse("2027-01-02T02:00:00Z"));
        assertThat(payments.take("bank", notice, "callback")).isEqualTo(Result.TO_REFUND);
        assertThat(reasons(code)).containsExactly(Payment.Reason.WRONG_AMOUNT);
        assertThat(fees.account(code).owed()).isEqualTo(10_000);
      }
    }

    @Test
    void money_that_nobody_ordered_is_not_lost() {
      GatewayNotice notice = new GatewayNotice("nobodys", State.PAID, "B8-t", 5_000, Instant.parse("2027-01-02T02:00:00Z"));
      assertThat(payments.take("bank", notice, "callback")).isEqualTo(Result.TO_REFUND);
      context.actAs(new Officer("giamsat", "n", null, Set.of("giam-sat")));
      assertThat(refunds.waiting(null)).filteredOn(payment -> payment.transaction().equals("B8-t")).singleElement()
          .satisfies(payment -> assertThat(payment.reason()).isEqualTo(Payment.Reason.UNKNOWN_ORDER));
    }

    @Test
    void a_payment_that_failed_ends_its_order_and_one_that_comes_after_all_still_counts() {
      PaymentOrder order = ordered("B9");
      assertThat(payments.take("bank", new GatewayNotice(order.number(), State.FAILED, null, 10_000, null), "callback"))
          .isEqualTo(Result.NOTED);
      assertThat(orders.of("B9")).extracting(PaymentOrder::state).containsExactly(PaymentOrder.State.FAILED);
      assertThat(payments.order("B9").number()).isNotEqualTo(order.number());

      assertThat(payments.take("bank", paid(order, "B9-t"), "callback")).isEqualTo(Result.COUNTED);
      assertThat(fees.account("B9").owed()).isZero();
    }

    @Test
    void when_the_diagrams_can_not_go_on_the_money_is_written_down_all_the_same() {
      PaymentOrder order = ordered("C1");
      doThrow(new org.camunda.bpm.engine.ProcessEngineException("broken")).when(messages).send(anyString(), anyString());

      assertThat(payments.take("bank", paid(order, "C1-t"), "callback")).isEqualTo(Result.COUNTED);
      assertThat(receipts.ofDossier("C1")).hasSize(1);
      verify(messages, times(3)).send("C1", "fee-paid");
    }

    @Test
    void two_callbacks_at_once_count_once() throws Exception {
      PaymentOrder order = ordered("D1");

      List<Result> results = atOnce(Collections.nCopies(10, () -> payments.take("bank", paid(order, "D1-t"), "callback")));

      assertThat(Collections.frequency(results, Result.COUNTED)).isEqualTo(1);
      assertThat(Collections.frequency(results, Result.KNOWN)).isEqualTo(9);
      assertThat(receipts.ofDossier("D1")).hasSize(1);
      verify(messages, times(1)).send("D1", "fee-paid");
    }

    @Test
    void a_callback_against_cash_never_takes_the_fee_twice() throws Exception {
      for (int round = 0; round < 10; round++) {
        String code = "E" + round;
        PaymentOrder order = ordered(code);
        atOnce(List.of(() -> payments.take("bank", paid(order, code + "-t"), "callback"), () -> receipts.issue(code)));

        assertThat(fees.account(code)).isEqualTo(new Account(code, 10_000, 10_000));
        Receipt receipt = receipts.ofDossier(code).get(0);
        Payment payment = orders.paymentsOf(code).get(0);
        assertThat(payment.outcome()).isEqualTo(receipt.method().equals("online") ? Payment.Outcome.COUNTED
            : Payment.Outcome.TO_REFUND);
        assertThat(receipts.ofDossier(code)).hasSize(1);
      }
    }

    @Test
    void many_orders_at_once_for_one_dossier_are_one_order() throws Exception {
      fees.calculate("D2");
      List<String> numbers = atOnce(Collections.nCopies(8, () -> orders.open("D2").number()));
      assertThat(Set.copyOf(numbers)).hasSize(1);
    }
  }
}
