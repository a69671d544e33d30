package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

class FinancialDutiesTest {

  private static final Instant NOW = Instant.parse("2026-10-12T13:00:00Z");

  private final Dossiers dossiers = mock(Dossiers.class);
  private final ReceiptLedger receipts = mock(ReceiptLedger.class);
  private final DelegateExecution execution = mock(DelegateExecution.class);
  private final FinancialDuties duties =
      new FinancialDuties(dossiers, receipts, () -> MoneyContext.CASHIER, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void asked_for_a_financial_duty_the_dossier_waits_in_status_6_and_its_clock_stands() {
    when(execution.getProcessBusinessKey()).thenReturn("D1");
    new DutyAsked(duties).execute(execution);

    assertThat(moved(DossierStatus.DUTY_ASKED)).extracting(NewFact::kind, NewFact::at, NewFact::actor)
        .containsExactly(FactKind.DUTY_ASKED, NOW, "tiepnhan.100");
  }

  @Test
  void paid_online_in_the_evening_it_goes_on_by_the_rule_of_the_online_channel_and_paid_at_the_desk_at_once() {
    when(execution.getProcessBusinessKey()).thenReturn("D1");
    when(receipts.lastInForce("D1")).thenReturn(Optional.of(receipt(OnlineReceipts.ONLINE)));
    new DutyPaid(duties).execute(execution);
    assertThat(moved(DossierStatus.IN_PROCESS).details()).containsEntry("channel", "2");

    when(execution.getProcessBusinessKey()).thenReturn("D2");
    when(receipts.lastInForce("D2")).thenReturn(Optional.of(receipt("cash")));
    new DutyPaid(duties).execute(execution);
    ArgumentCaptor<NewFact> fact = ArgumentCaptor.forClass(NewFact.class);
    verify(dossiers).move(eq("D2"), eq(DossierStatus.IN_PROCESS), fact.capture());
    assertThat(fact.getValue().kind()).isEqualTo(FactKind.DUTY_PAID);
    assertThat(fact.getValue().details()).containsEntry("channel", "1");
  }

  @Test
  void proof_of_what_was_paid_elsewhere_counts_by_the_way_it_came_and_says_whether_it_is_owed() {
    when(execution.getProcessBusinessKey()).thenReturn("D1");
    when(execution.getVariable("dutyOutcome")).thenReturn("debt");
    when(dossiers.entries("D1")).thenReturn(Map.of("dutyChannel", "3", "dutyNoticeNumber", "45/TB-T1"));
    new DutyAsked(duties).execute(execution);
    assertThat(moved(DossierStatus.DUTY_ASKED).reason()).isEqualTo("45/TB-T1");
    new DutyPaid(duties).execute(execution);
    assertThat(moved(DossierStatus.IN_PROCESS).details()).containsEntry("channel", "3").containsEntry("duty", "debt");
  }

  private NewFact moved(DossierStatus to) {
    ArgumentCaptor<NewFact> fact = ArgumentCaptor.forClass(NewFact.class);
    verify(dossiers).move(eq("D1"), eq(to), fact.capture());
    return fact.getValue();
  }

  private static Receipt receipt(String method) {
    return new Receipt("H99.100-2026-000001", "H99.100", 2026, 1, "D1", 1, List.of(), 10_000, method, "x", "x", NOW,
        ReceiptState.ISSUED,
        null, null, null);
  }
}
