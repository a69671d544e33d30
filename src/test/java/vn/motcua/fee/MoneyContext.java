package vn.motcua.fee;

import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Texts;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.support.TestDatabase;

/** The services of fee or identity on a real database, with dossiers made up by the test and a clock it sets. */
public final class MoneyContext implements AutoCloseable {

  public static final Officer CASHIER =
      new Officer("tiepnhan.100", "Nguyễn Thị Thu", "H99.100", Set.of("tiep-nhan", "thu-phi"));

  private final TestDatabase database;
  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
  private final ThreadLocal<Officer> officer = ThreadLocal.withInitial(() -> CASHIER);
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-10-12T02:10:00Z"));

  /** Class proxies, as Spring Boot makes them. */
  @Configuration
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {}

  public MoneyContext(TestDatabase.Kind kind, Class<?>... beans) throws IOException, SQLException {
    this(kind, Map.of(), beans);
  }

  /** @param givens beans made up by the test, by their type */
  public MoneyContext(TestDatabase.Kind kind, Map<Class<?>, Object> givens, Class<?>... beans) throws IOException, SQLException {
    database = TestDatabase.start(kind, "1|6[0-9]|7[0-4]");
    DataSource source = database.dataSource();
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
    context.registerBean(Texts.class);
    context.registerBean(Dossiers.class, () -> mock(Dossiers.class));
    context.registerBean(CurrentOfficer.class, () -> officer::get);
    InstantSource moved = now::get;
    context.registerBean(Clock.class, () -> moved.withZone(ZoneOffset.UTC));
    givens.forEach((type, bean) -> context.getBeanFactory().registerSingleton(type.getName(), bean));
    PlatformTransactionManager manager = new DataSourceTransactionManager(source);
    context.registerBean(PlatformTransactionManager.class, () -> manager);
    context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(manager));
    context.register(Transactions.class);
    context.register(beans);
    context.refresh();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public Dossiers dossiers() {
    return context.getBean(Dossiers.class);
  }

  /** In this thread only. */
  public void actAs(Officer who) {
    officer.set(who);
  }

  public void moveTo(String instant) {
    now.set(Instant.parse(instant));
  }

  public JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  @Override
  public void close() throws IOException {
    context.close();
    database.close();
  }
}
