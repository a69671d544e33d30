package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.dao.DataAccessException;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.DossierMessages;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;
import vn.motcua.fee.PaymentGateway.GatewayFailure;
import vn.motcua.fee.PaymentGateway.GatewayNotice;
import vn.motcua.fee.PaymentGateway.Settled;
import vn.motcua.fee.PaymentGateway.State;
import vn.motcua.fee.PaymentSettlement.Result;
import vn.motcua.support.TestDatabase;

/** Online payment on both databases, with a gateway made up by the test. */
class PaymentTest {

  private static final Officer HEAD = new Officer("truong.100", "Trần Văn Trưởng", "H99.100", Set.of("truong-mot-cua"));

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

  @TestInstance(Lifecycle.PER_CLASS)
  abstract static class Rules {

    private final TestDatabase.Kind kind;
    private final PaymentGateway gateway = Mockito.mock(PaymentGateway.class);
    private final DossierMessages messages = Mockito.mock(DossierMessages.class);
    private final Officers officers = id -> Stream.of(MoneyContext.CASHIER, HEAD)
        .filter(each -> each.id().equals(id)).findFirst();
    private int day = 1;
    MoneyContext context;
    FeeService fees;
    ReceiptService receipts;
    PaymentOrders orders;
    Payments payments;
    Refunds refunds;

    Rules(TestDatabase.Kind kind) {
      this.kind = kind;
    }

    @BeforeAll
    void start() throws Exception {
      context = new MoneyContext(kind, Map.of(PaymentGateway.class, gateway, DossierMessages.class, messages, Officers.class,
          officers),
          FeeService.class, FeeLedger.class, ReceiptService.class, ReceiptLedger.class, ReceiptNumbers.class, FeeRights.class,
          Prices.class, PaymentLedger.class, PaymentOrders.class, PaymentSettlement.class, OnlineReceipts.class, Payments.class,
          RefundLedger.class, Refunds.class, Reconciliation.class, ReconciliationCsv.class);
      fees = context.bean(FeeService.class);
      receipts = context.bean(ReceiptService.class);
      orders = context.bean(PaymentOrders.class);
      payments = context.bean(Payments.class);
      refunds = context.bean(Refunds.class);
    }

    @AfterAll
    void stop() throws Exception {
      context.close();
    }

    /** Every test has its own day and dossiers, because nothing is ever deleted. */
    @BeforeEach
    void newDay() {
      day++;
      context.actAs(MoneyContext.CASHIER);
      context.moveTo("2027-01-%02dT02:00:00Z".formatted(day));
      Mockito.reset(context.dossiers(), gateway, messages);
      context.jdbc().sql("UPDATE payment_order SET next_poll_at = NULL").update();
      status(DossierStatus.REGISTERED);
      when(context.dossiers().declaration(anyString())).thenReturn(Map.of("pages", 3, "copies", 2));
      when(gateway.provider()).thenReturn(Optional.of("bank"));
      when(gateway.create(any())).thenAnswer(asked -> "http://bank/pay/" + asked.<PaymentOrder>getArgument(0).number());
    }

    @Test
    void an_order_is_for_what_is_owed_and_asked_again_it_is_the_same_one() {
      PaymentOrder order = ordered("A1");

      assertThat(order.amount()).isEqualTo(10_000);
      assertThat(order.payUrl()).isEqualTo("http://bank/pay/" + order.number());
      assertThat(payments.order("A1").number()).isEqualTo(order.number());
      verify(gateway, times(1)).create(any());
    }

    @Test
    void an_order_that_the_gateway_did_not_hear_of_is_told_again() {
      doThrow(new GatewayFailure("down", null)).doReturn("http://bank/pay/2").when(gateway).create(any());
      fees.calculate("A2");

      assertThatThrownBy(() -> payments.order("A2")).isInstanceOf(Refusal.class).hasMessageContaining("gatewayDown");
      assertThat(payments.order("A2").payUrl()).isEqualTo("http://bank/pay/2");
      assertThat(orders.of("A2")).hasSize(1);
    }

    @Test
    void a_fee_that_changes_ends_the_order_and_a_new_one_is_made() {
      PaymentOrder old = ordered("A3");
      when(context.dossiers().declaration("A3")).thenReturn(Map.of("pages", 5, "copies", 2));
      fees.calculate("A3");

      PaymentOrder next = payments.order("A3");
      assertThat(next.amount()).isEqualTo(14_000);
      assertThat(orders.of("A3")).extracting(PaymentOrder::number, PaymentOrder::state, PaymentOrder::endReason)
          .containsExactlyInAnyOrder(tuple(old.number(), PaymentOrder.State.CANCELLED, "fee-changed"),
              tuple(next.number(), PaymentOrder.State.OPEN, null));
    }

    @Test
    void there_is_no_order_for_nothing_nor_for_a_closed_dossier_nor_for_strangers_nor_without_a_gateway() {
      fees.calculate("A4");
      context.actAs(new Officer("tiepnhan.101", "n", "H99.101", Set.of("thu-phi")));
      assertRefused(() -> payments.order("A4"), "notDesk");
      context.actAs(new Officer("thuly.100", "n", "H99.100", Set.of("thu-ly")));
      assertRefused(() -> payments.order("A4"), "notDesk");
      context.actAs(MoneyContext.CASHIER);
      status(DossierStatus.REFUSED);
      assertRefused(() -> payments.order("A4"), "closed");
      status(DossierStatus.REGISTERED);
      receipts.issue("A4");
      assertRefused(() -> payments.order("A4"), "nothingOwed");
      when(gateway.provider()).thenReturn(Optional.empty());
      assertRefused(() -> payments.order("A4"), "noGateway");
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
    void a_lost_callback_is_made_up_for_by_asking_and_only_one_node_asks() throws Exception {
      PaymentOrder order = ordered("C2");
      when(gateway.status(order.number())).thenReturn(Optional.of(paid(order, "C2-t")));
      payments.poll();
      verify(gateway, never()).status(anyString());

      context.moveTo("2027-01-%02dT02:01:00Z".formatted(day));
      atOnce(Collections.nCopies(5, () -> {
        payments.poll();
        return null;
      }));
      verify(gateway, times(1)).status(order.number());
      assertThat(receipts.ofDossier("C2")).hasSize(1);
      assertThat(orders.paymentsOf("C2")).extracting(Payment::heardBy).containsExactly("poll");
    }

    @Test
    void an_order_nobody_pays_is_asked_about_less_and_less_often_and_expires_after_a_day() {
      PaymentOrder order = ordered("C3");
      when(gateway.status(order.number())).thenThrow(new GatewayFailure("down", null))
          .thenReturn(Optional.of(new GatewayNotice(order.number(), State.PENDING, null, 10_000, null)));
      for (String minute : List.of("02:01", "02:01", "02:02", "02:02", "02:04", "02:05")) {
        context.moveTo("2027-01-%02dT%s:00Z".formatted(day, minute));
        payments.poll();
      }
      verify(gateway, times(3)).status(order.number());
      context.moveTo("2027-01-%02dT02:30:00Z".formatted(day + 1));
      payments.poll();
      assertThat(orders.of("C3")).extracting(PaymentOrder::state).containsExactly(PaymentOrder.State.EXPIRED);
      context.moveTo("2027-02-%02dT02:30:00Z".formatted(day));
      payments.poll();
      verify(gateway, times(4)).status(order.number());
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

    @Test
    void money_is_given_back_once_when_a_cashier_asked_with_a_reason_and_the_head_approved() {
      PaymentOrder order = ordered("F1");
      payments.take("bank", paid(order, "F1-t"), "callback");
      assertRefused(() -> refunds.ask("F1-t", " "), "reason.missing");
      PaymentRefund refund = refunds.ask("F1-t", "rút hồ sơ");
      assertRefused(() -> refunds.ask("F1-t", "again"), "refund.exists");
      assertRefused(() -> refunds.approve(refund.number()), "notHead");
      context.actAs(new Officer(MoneyContext.CASHIER.id(), "n", "H99.100", Set.of("thu-phi", "truong-mot-cua")));
      assertRefused(() -> refunds.approve(refund.number()), "sameOfficer");
      context.actAs(new Officer("truong.101", "n", "H99.101", Set.of("truong-mot-cua")));
      assertRefused(() -> refunds.approve(refund.number()), "notHead");
      verify(gateway, never()).refund(any());

      context.actAs(HEAD);
      assertThat(refunds.approve(refund.number()).state()).isEqualTo(PaymentRefund.State.DONE);
      assertRefused(() -> refunds.approve(refund.number()), "notWaiting");
      verify(gateway, times(1)).refund(any());
      assertThat(receipts.ofDossier("F1")).singleElement().extracting(Receipt::state, Receipt::endedBy, Receipt::endReason)
          .containsExactly(ReceiptState.REFUNDED, HEAD.id(), "rút hồ sơ");
      assertThat(fees.account("F1").owed()).isEqualTo(10_000);
    }

    @Test
    void a_refund_the_gateway_could_not_do_is_done_later_and_leaves_the_list() {
      PaymentOrder order = ordered("F2");
      receipts.issue("F2");
      payments.take("bank", paid(order, "F2-t"), "callback");
      PaymentRefund refund = refunds.ask("F2-t", "đã nộp tiền mặt");
      doThrow(new GatewayFailure("down", null)).doNothing().when(gateway).refund(any());
      context.actAs(HEAD);
      assertThat(refunds.approve(refund.number()).state()).isEqualTo(PaymentRefund.State.APPROVED);
      refunds.doDue();
      verify(gateway, times(1)).refund(any());
      assertThat(refunds.waiting("H99.100")).extracting(Payment::transaction).contains("F2-t");

      context.moveTo("2027-01-%02dT02:10:00Z".formatted(day));
      refunds.doDue();
      refunds.doDue();
      verify(gateway, times(2)).refund(any());
      assertThat(refunds.waiting("H99.100")).extracting(Payment::transaction).doesNotContain("F2-t");
      assertThat(receipts.ofDossier("F2")).extracting(Receipt::state).as("the cash stays").containsExactly(ReceiptState.ISSUED);
    }

    @Test
    void the_reconciliation_of_a_day_names_each_difference() {
      LocalDate today = LocalDate.of(2027, 1, day);
      for (String code : List.of("G1", "G2", "G3", "G4")) {
        payments.take("bank", paid(ordered(code), code + "-t"), "callback");
      }
      when(gateway.settled(today)).thenReturn(List.of(
          settled("G1-t", 10_000, false), settled("G2-t", 9_000, false), settled("G3-t", 10_000, true), settled("=G5-t",
          7_000, false)));

      Reconciliation.Day found = context.bean(Reconciliation.class).of(today, null);
      assertThat(found.lines()).extracting(Reconciliation.Line::transaction, line -> line.difference()
          .name()).containsExactlyInAnyOrder(
          tuple("G1-t", "NONE"), tuple("G2-t", "AMOUNT_DIFFERS"), tuple("G3-t", "REFUND_DIFFERS"), tuple("=G5-t", "MISSING_HERE"),
          tuple("G4-t", "MISSING_THERE"));
      assertThat(found).extracting(Reconciliation.Day::ours, Reconciliation.Day::theirs, Reconciliation.Day::differences)
          .containsExactly(40_000L, 36_000L, 4L);
      assertThat(new String(context.bean(ReconciliationCsv.class).write(found), StandardCharsets.UTF_8))
          .startsWith("\uFEFFSTT,Mã giao dịch").contains("Lệch số tiền", "'=G5-t", "Cổng có, ta không có");
      context.actAs(new Officer("tiepnhan.101", "n", "H99.101", Set.of("thu-phi")));
      assertThat(context.bean(Reconciliation.class).of(today, null).lines()).as("another agency's money is not shown").isEmpty();
      context.actAs(new Officer("thuly.100", "n", "H99.100", Set.of("thu-ly")));
      assertRefused(() -> context.bean(Reconciliation.class).of(today, null), "day.notAllowed");
    }

    PaymentOrder ordered(String code) {
      fees.calculate(code);
      return payments.order(code);
    }

    GatewayNotice paid(PaymentOrder order, String transaction) {
      return new GatewayNotice(order.number(), State.PAID, transaction, order.amount(),
          Instant.parse("2027-01-%02dT02:00:00Z".formatted(day)));
    }

    private static Settled settled(String transaction, long amount, boolean refunded) {
      return new Settled("o", transaction, "H99.100", amount, refunded);
    }

    private List<Payment.Reason> reasons(String code) {
      return new ArrayList<>(orders.paymentsOf(code).stream().map(Payment::reason).toList());
    }

    private void status(DossierStatus status) {
      when(context.dossiers().get(anyString())).thenAnswer(asked -> TestDossiers.in(status, asked.getArgument(0)));
    }

    private static void assertRefused(Callable<?> action, String key) {
      assertThatThrownBy(action::call).isInstanceOf(Refusal.class).hasMessageContaining(key);
    }

    private static <T> List<T> atOnce(List<Callable<? extends T>> work) throws Exception {
      ExecutorService desks = Executors.newFixedThreadPool(work.size());
      try {
        List<Future<T>> done = new ArrayList<>();
        for (Callable<? extends T> one : work) {
          done.add(desks.submit(one::call));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : done) {
          results.add(one.get());
        }
        return results;
      } finally {
        desks.shutdown();
      }
    }
  }
}
