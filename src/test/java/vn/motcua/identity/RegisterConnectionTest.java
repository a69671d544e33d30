package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The register as a server's settings choose it, and whom it talks to over TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterConnectionTest {

  private static final String PREFIX = "motcua.population-register.";

  private final EmbeddedRegister embedded = mock(EmbeddedRegister.class);
  private final ApplicationContextRunner node = new ApplicationContextRunner()
      .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
      .withUserConfiguration(PopulationRegisterConfiguration.class)
      .withBean(EmbeddedRegister.class, () -> embedded).withBean(Clock.class, Clock::systemUTC)
      .withBean(Rechecks.class, () -> mock(Rechecks.class));

  private Path ours;
  private Path theirs;
  private Path strangers;
  private Path trustsUs;
  private Path trustsThem;

  @BeforeAll
  void makeKeys(@TempDir Path folder) throws Exception {
    KeyPairs keys = new KeyPairs(folder);
    ours = keys.key("motcua");
    theirs = keys.key("register");
    strangers = keys.key("stranger");
    trustsUs = keys.trusting("motcua");
    trustsThem = keys.trusting("register");
  }

  @Test
  void without_an_address_the_embedded_register_answers() {
    node.withPropertyValues(PREFIX + "url=").run(started ->
        assertThat(started.getBean("populationRegister")).isSameAs(embedded));
  }

  @Test
  void settings_that_cannot_be_meant_stop_the_start_and_are_named() {
    Map.of("url=http://dancu.example.vn", "url must begin with https://", "read-timeout=0s", "longer than nothing", "read-timeout=1m",
        "read-timeout may be 30s at most", "connect-timeout=-1s", "longer than nothing", "failures-until-silence=0",
        "failures-until-silence must be", "silence=0s", "longer than nothing", "recheck-first-pause=2h", "first pause", "user=motcua", "user and password come together")
        .forEach((wrong, complaint) -> node.withPropertyValues(PREFIX + wrong).run(started ->
            assertThat(started).as(wrong).hasFailed().getFailure().hasStackTraceContaining(complaint)));
  }

  @Test
  void a_node_that_works_no_jobs_asks_nobody_again() {
    node.run(started -> assertThat(started).hasSingleBean(RecheckSchedule.class));
    node.withPropertyValues("camunda.bpm.job-execution.enabled=false").run(started ->
        assertThat(started).doesNotHaveBean(RecheckSchedule.class));
  }

  @Test
  void with_our_certificate_a_register_that_wants_one_answers() throws Exception {
    try (StubRegister stub = StubRegister.startWithMutualTls(KeyPairs.context(theirs, trustsUs))) {
      assertThat(reasonOver(stub, ours, trustsThem)).isEqualTo(IdentityReason.NOT_IN_REGISTER);
      assertThat(stub.questions()).hasSize(1);
    }
  }

  @Test
  void with_a_stranger_s_certificate_it_refuses_us_and_learns_nothing() throws Exception {
    try (StubRegister stub = StubRegister.startWithMutualTls(KeyPairs.context(theirs, trustsUs))) {
      assertThat(reasonOver(stub, strangers, trustsThem))
          .isIn(IdentityReason.REGISTER_REFUSES, IdentityReason.REGISTER_CUT);
      assertThat(stub.questions()).isEmpty();
    }
  }

  @Test
  void a_server_we_do_not_trust_is_told_nothing() throws Exception {
    try (StubRegister stub = StubRegister.startWithMutualTls(KeyPairs.context(strangers, trustsUs))) {
      assertThat(reasonOver(stub, ours, trustsThem)).isEqualTo(IdentityReason.REGISTER_REFUSES);
      assertThat(stub.questions()).isEmpty();
    }
  }

  private IdentityReason reasonOver(StubRegister stub, Path key, Path trust) {
    String bundle = "spring.ssl.bundle.jks.register.";
    IdentityReason[] reason = new IdentityReason[1];
    node.withPropertyValues(PREFIX + "url=" + stub.url(), PREFIX + "ssl-bundle=register", PREFIX + "read-timeout=20s",
        bundle + "keystore.location=file:" + key, bundle + "keystore.password=" + KeyPairs.PASSWORD, bundle + "keystore.type=PKCS12",
        bundle + "truststore.location=file:" + trust, bundle + "truststore.password=" + KeyPairs.PASSWORD,
        bundle + "truststore.type=PKCS12").run(started -> reason[0] = started.getBean(PopulationRegister.class)
            .lookUp(HttpPopulationRegisterTest.request("fullName")).reason());
    return reason[0];
  }
}
