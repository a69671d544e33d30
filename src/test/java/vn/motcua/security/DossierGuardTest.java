package vn.motcua.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;
import vn.motcua.clock.Channel;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.InvolvedAgencies;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Transfers;

class DossierGuardTest {

  private final Dossier dossier = new Dossier("H99.100-261012-0001", "2.000815", "Chứng thực", "k", "thuong", "Thường",
      DossierStatus.ACCEPTED, Channel.values()[0], "H99.100", "H99.01", null, null, null, null, null, null, null, false,
      false, null, 1);

  private static Officer officer(String agency, String... roles) {
    return new Officer("x", "X", agency, Set.of(roles));
  }

  private static DossierGuard guard(Officer officer) {
    return guard(officer, true);
  }

  private static DossierGuard guard(Officer officer, boolean transferred) {
    Transfers transfers = mock(Transfers.class);
    when(transfers.hasArrived(any())).thenReturn(transferred);
    InvolvedAgencies involved = mock(InvolvedAgencies.class);
    when(involved.isConsulted(any(), eq("H99.11"))).thenReturn(true);
    when(involved.isWorking(any(), eq("H99.T1"))).thenReturn(true);
    return new DossierGuard(() -> officer, transfers, involved);
  }

  @Test
  void officers_of_the_receiving_and_the_competent_agency_read_and_change() {
    for (String agency : new String[] {"H99.100", "H99.01"}) {
      guard(officer(agency, "thu-ly")).requireRead(dossier);
      guard(officer(agency, "thu-ly")).requireChange(dossier);
    }
  }

  @Test
  void the_competent_agency_sees_it_only_when_it_was_transferred() {
    guard(officer("H99.100", "thu-ly"), false).requireRead(dossier);
    assertThatThrownBy(() -> guard(officer("H99.01", "thu-ly"), false).requireRead(dossier)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> guard(officer("H99.01", "lanh-dao"), false).requireChange(dossier)).isInstanceOf(Refusal.class);
  }

  @Test
  void officers_of_other_agencies_and_administrators_do_neither() {
    for (Officer stranger : new Officer[] {officer("H99.101", "thu-ly", "lanh-dao"), officer(null, "quan-tri"),
        officer("H99.100", "quan-tri"), officer("H99.100"), officer(null, "thiet-ke")}) {
      assertThatThrownBy(() -> guard(stranger).requireRead(dossier)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> guard(stranger).requireChange(dossier)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void an_agency_that_is_asked_for_its_opinion_reads_and_does_not_change() {
    guard(officer("H99.11", "phoi-hop")).requireRead(dossier);
    assertThatThrownBy(() -> guard(officer("H99.11", "phoi-hop")).requireChange(dossier)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> guard(officer("H99.11", "quan-tri")).requireRead(dossier)).isInstanceOf(Refusal.class);
  }

  @Test
  void an_agency_whose_share_of_the_term_runs_reads_and_changes() {
    guard(officer("H99.T1", "thu-ly")).requireRead(dossier);
    guard(officer("H99.T1", "thu-ly")).requireChange(dossier);
  }

  @Test
  void supervision_reads_everywhere_and_changes_nothing() {
    for (String role : new String[] {"kiem-soat", "giam-sat"}) {
      guard(officer(null, role)).requireRead(dossier);
      assertThatThrownBy(() -> guard(officer(null, role)).requireChange(dossier)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void the_program_itself_may_and_nobody_becomes_it_by_its_name() {
    assertThat(guard(Officer.SYSTEM).mayChange(Officer.SYSTEM, dossier)).isTrue();
    assertThat(guard(Officer.SYSTEM).mayRead(officer(null), dossier)).isFalse();
    assertThat(guard(Officer.SYSTEM).mayRead(new Officer("system", "system", null, Set.of()), dossier)).isFalse();
  }
}
