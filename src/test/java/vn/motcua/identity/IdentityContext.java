package vn.motcua.identity;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import vn.motcua.Texts;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureReader;
import vn.motcua.procedure.Procedures;
import vn.motcua.support.TestDatabase;

/** One node of the look-ups on a real database, with dossiers made up by the test, a clock it sets, and a register it plays. */
final class IdentityContext implements AutoCloseable {

  static final Officer COUNTER = new Officer("tiepnhan.100", "Nguyễn Thị Thu", "H99.100", Set.of("tiep-nhan"));
  static final Instant NOW = Instant.parse("2026-10-12T02:10:00Z");

  private final TestDatabase database;
  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
  private final ThreadLocal<Officer> officer = ThreadLocal.withInitial(() -> COUNTER);
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final AtomicReference<PopulationRegister> playing = new AtomicReference<>();

  /** Class proxies, as Spring Boot makes them. */
  @Configuration
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {}

  /** Whatever the test plays now. */
  private record Played(AtomicReference<PopulationRegister> playing) implements PopulationRegister {

    @Override
    public LookUpResult lookUp(LookUpRequest request) {
      return playing.get().lookUp(request);
    }

    @Override
    public List<LookUpResult> lookUpAll(List<LookUpRequest> requests) {
      return playing.get().lookUpAll(requests);
    }
  }

  /** A database of its own, with the embedded register answering. */
  IdentityContext(TestDatabase.Kind kind) throws IOException, SQLException {
    this(TestDatabase.start(kind, "1|62|63|7[5-7]"), null);
  }

  private IdentityContext(TestDatabase database, DataSource shared) {
    this.database = database;
    DataSource source = shared == null ? database.dataSource() : shared;
    context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(source));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
    context.registerBean(Texts.class);
    context.registerBean(Dossiers.class, () -> mock(Dossiers.class));
    context.registerBean(Agencies.class, () -> mock(Agencies.class));
    context.registerBean(Procedures.class, () -> mock(Procedures.class));
    context.registerBean(CurrentOfficer.class, () -> officer::get);
    InstantSource moved = now::get;
    context.registerBean(Clock.class, () -> moved.withZone(ZoneOffset.UTC));
    context.registerBean(RecheckPauses.class, () -> new RecheckPauses(Duration.ofMinutes(1), Duration.ofHours(1)));
    context.registerBean("populationRegister", PopulationRegister.class, () -> new Played(playing), bean -> bean.setPrimary(true));
    context.register(Transactions.class, EmbeddedRegister.class, IdentityService.class, IdentityLog.class, LookUps.class, LookUpAudit.class,
        RecheckQueue.class, RecheckAttempt.class, Rechecks.class);
    context.refresh();
    playing.set(context.getBean(EmbeddedRegister.class));
    proceduresAsk(Procedure.USUAL_IDENTITY_FIELDS);
  }

  /** Another node on a database that exists already. */
  static IdentityContext nodeOn(DataSource shared) {
    return new IdentityContext(null, shared);
  }

  void registerAnswers(PopulationRegister register) {
    playing.set(register);
  }

  void registerIsEmbedded() {
    playing.set(context.getBean(EmbeddedRegister.class));
  }

  void proceduresAsk(List<String> fields) {
    Procedure procedure = new ProcedureReader().read("test", Map.of(
        "procedure.code", "1.000000", "procedure.name", "Thủ tục thử", "procedure.legalBasis", "thử", "case.thuong.name", "Thường",
        "case.thuong.term", "same day", "procedure.identityFields", String.join(",", fields)));
    when(bean(Procedures.class).ofDiagram(anyString(), any())).thenReturn(Optional.of(procedure));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Dossiers dossiers() {
    return context.getBean(Dossiers.class);
  }

  /** In this thread only. */
  void actAs(Officer who) {
    officer.set(who);
  }

  void moveTo(Instant instant) {
    now.set(instant);
  }

  Instant now() {
    return now.get();
  }

  JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  DataSource dataSource() {
    return database.dataSource();
  }

  @Override
  public void close() throws IOException {
    context.close();
    if (database != null) {
      database.close();
    }
  }
}
