package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.calendar.Calendars;
import vn.motcua.clock.WorkingTimeWords;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FollowUpBook;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.StepTimes;
import vn.motcua.dossier.SupplementRequests;

class DocumentWiringTest {

  private final Slips fixture = new Slips();
  private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Parts.class)
      .withBean(Dossiers.class, () -> fixture.dossiers)
      .withPropertyValues("motcua.base-url=https://motcua.tinhmau.example");

  @Test
  void the_package_works_with_nothing_but_its_neighbours_and_the_diagram_finds_its_delegate() {
    runner.run(context -> {
      for (String delegate : List.of("receptionSlip", "supplementRequest", "refusalSlip", "stopNotice", "apologyLetter",
          "explanationReport", "lateAgainNotice")) {
        assertThat(context.getBean(delegate)).isInstanceOf(JavaDelegate.class);
      }
      IssuedDocument slip = context.getBean(ReceptionSlips.class).issue(Slips.CODE);
      assertThat(context.getBean(DocumentRegister.class).content(slip.id())).isNotEmpty();
    });
  }

  @Test
  void requests_for_papers_are_printed_as_soon_as_somebody_keeps_them() {
    runner.run(context -> assertThatThrownBy(() ->
        context.getBean(Letters.class).issue(DocumentForm.SUPPLEMENT_REQUEST, Slips.CODE)).isInstanceOf(Refusal.class));
    runner.withBean(SupplementRequests.class, () -> code -> List.of(SlipGallery.request(2, ""))).run(context ->
        assertThat(context.getBean(Letters.class).issue(DocumentForm.SUPPLEMENT_REQUEST, Slips.CODE).cause()).isEqualTo("2"));
  }

  @Test
  void what_was_decided_about_a_late_dossier_is_printed_as_soon_as_somebody_keeps_it() {
    runner.run(context -> assertThatThrownBy(() ->
        context.getBean(Letters.class).issue(DocumentForm.LATE_AGAIN_NOTICE, Slips.CODE)).isInstanceOf(Refusal.class));
    runner.withBean(LateLetters.class, () -> LateSamples.of(2, "")).run(context ->
        assertThat(context.getBean(Letters.class).issue(DocumentForm.LATE_AGAIN_NOTICE, Slips.CODE).cause()).isEqualTo("again-1"));
  }

  @Test
  void slip_and_fact_are_one_transaction() {
    doThrow(new IllegalStateException("ledger closed")).when(fixture.dossiers).record(any(), any());

    runner.run(context -> {
      assertThatThrownBy(() -> context.getBean(ReceptionSlips.class).issue(Slips.CODE)).hasMessage("ledger closed");
      assertThat(context.getBean(DocumentRegister.class).ofDossier(Slips.CODE)).isEmpty();
    });
  }

  @Test
  void the_application_does_not_start_without_a_public_address() {
    runner.withPropertyValues("motcua.base-url=nowhere")
        .run(context -> assertThat(context).getFailure().hasRootCauseInstanceOf(IllegalArgumentException.class));
  }

  @Configuration
  @EnableTransactionManagement
  @ComponentScan("vn.motcua.document")
  static class Parts {

    @Bean(destroyMethod = "")
    DataSource dataSource() {
      DataSource database = DataSourceBuilder.create().type(org.h2.jdbcx.JdbcDataSource.class)
          .url("jdbc:h2:mem:wiring" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=60").build();
      new ResourceDatabasePopulator(new ClassPathResource("db/migration/h2/V1__types.sql"),
          new ClassPathResource("db/migration/common/V50__documents.sql"),
          new ClassPathResource("db/migration/common/V51__documents_by_cause.sql"),
          new ClassPathResource("db/migration/common/V96__signed_documents.sql")).execute(database);
      return database;
    }

    @Bean
    JdbcClient jdbcClient(DataSource database) {
      return JdbcClient.create(database);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
      return new JdbcTransactionManager(database);
    }

    @Bean
    Clock time() {
      return Clock.fixed(Slips.RECEIVED, ZoneOffset.UTC);
    }

    @Bean
    Texts texts() {
      return new Texts();
    }

    @Bean
    Agencies agencies() {
      return Slips.agencies();
    }

    @Bean
    Calendars calendars() {
      return agency -> Slips.CALENDAR;
    }

    @Bean
    WorkingTimeWords workingTimeWords(Texts texts) {
      return new WorkingTimeWords(texts);
    }

    @Bean
    StepTimes stepTimes() {
      return mock(StepTimes.class);
    }

    @Bean
    FollowUpBook book() {
      return mock(FollowUpBook.class);
    }

    @Bean
    CurrentOfficer officer() {
      return () -> Officer.SYSTEM;
    }

    @Bean
    DossierAccess access() {
      return mock(DossierAccess.class);
    }
  }
}
