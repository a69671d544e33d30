package vn.motcua.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {

  private final AtomicLong now = new AtomicLong();
  private final FailedLogins failed = new FailedLogins(now::get);

  @Test
  void after_twenty_failures_an_address_waits_until_five_minutes_after_the_first() {
    for (int i = 0; i < FailedLogins.ALLOWED; i++) {
      assertThat(failed.wait("192.0.2.1")).isZero();
      now.incrementAndGet();
      failed.failed("192.0.2.1");
    }
    assertThat(failed.wait("192.0.2.1")).isEqualTo(FailedLogins.WINDOW_SECONDS - FailedLogins.ALLOWED + 1);
    assertThat(failed.wait("192.0.2.2")).isZero();
    now.addAndGet(FailedLogins.WINDOW_SECONDS);
    assertThat(failed.wait("192.0.2.1")).isZero();
    failed.failed("192.0.2.1");
    assertThat(failed.wait("192.0.2.1")).isZero();
  }

  @Test
  void addresses_of_one_ipv6_network_count_together() {
    for (int i = 0; i < FailedLogins.ALLOWED; i++) {
      failed.failed("2001:db8:0:1:0:0:0:" + i);
    }
    assertThat(failed.wait("2001:db8:0:1:0:0:ff:ff")).isPositive();
    assertThat(failed.wait("2001:db8:0:2:0:0:0:1")).isZero();
  }
}
