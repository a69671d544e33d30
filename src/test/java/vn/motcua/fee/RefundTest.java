package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.Officer;
import vn.motcua.fee.PaymentGateway.GatewayFailure;
import vn.motcua.fee.PaymentGateway.State;
import vn.motcua.support.TestDatabase;

/** Money given back, and the day recounted with the gateway. */
class RefundTest {

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

  abstract static class Rules extends PaymentRules {

    Rules(TestDatabase.Kind kind) {
      super(kind);
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
  }
}
