package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Officer;
import vn.motcua.fee.PaymentGateway.GatewayFailure;
import vn.motcua.fee.PaymentGateway.GatewayNotice;
import vn.motcua.fee.PaymentGateway.State;
import vn.motcua.support.TestDatabase;

/** Orders: for what is owed, one at a time, asked about until they end. */
class PaymentOrderTest {

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
  }
}
