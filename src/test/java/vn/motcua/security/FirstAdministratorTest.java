package vn.motcua.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.env.MockEnvironment;
import vn.motcua.procedure.Role;

class FirstAdministratorTest {

  private final MockEnvironment environment = new MockEnvironment();
  private final OfficerAccounts accounts = mock(OfficerAccounts.class);
  private final IdentityMirror mirror = mock(IdentityMirror.class);
  private final FirstAdministrator first = new FirstAdministrator(environment, accounts, mirror, Clock.systemUTC());

  @BeforeEach
  void production() {
    environment.setActiveProfiles("production");
    when(mirror.isGoodPassword(anyString(), eq("BanDau-2026!"))).thenReturn(true);
  }

  @Test
  void production_without_an_administrator_does_not_start_and_says_what_to_set() {
    assertThatThrownBy(first::createIfMissing).isInstanceOf(NoAdministratorException.class)
        .hasMessageContaining("MOTCUA_ADMIN_ID").hasMessageContaining("MOTCUA_ADMIN_PASSWORD");
    environment.setProperty("MOTCUA_ADMIN_ID", "an.nguyen");
    environment.setProperty("MOTCUA_ADMIN_PASSWORD", "admin");
    assertThatThrownBy(first::createIfMissing).hasMessageContaining("chưa đủ mạnh").hasMessageNotContainingAny("\"admin\"");
    var analysis = new NoAdministratorAnalyzer().analyze(new IllegalStateException(new NoAdministratorException("x")));
    assertThat(analysis.getAction()).contains("MOTCUA_ADMIN_ID");
  }

  @Test
  void the_first_administrator_comes_from_the_environment_and_must_change_the_password() {
    environment.setProperty("MOTCUA_ADMIN_ID", "an.nguyen");
    environment.setProperty("MOTCUA_ADMIN_PASSWORD", "BanDau-2026!");
    first.createIfMissing();
    ArgumentCaptor<OfficerAccount> saved = ArgumentCaptor.forClass(OfficerAccount.class);
    verify(mirror).write(saved.capture(), eq("BanDau-2026!"));
    verify(accounts).save(eq(saved.getValue()), eq("system"), any());
    assertThat(saved.getValue().mustChangePassword()).isTrue();
    assertThat(saved.getValue().officer().roles()).isEqualTo(Set.of("quan-tri"));
  }

  @Test
  void the_environment_is_not_read_once_there_is_an_administrator() {
    when(accounts.anyActiveWith(Role.QUAN_TRI)).thenReturn(true);
    first.createIfMissing();
    verifyNoInteractions(mirror);
  }
}
