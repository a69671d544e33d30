package vn.motcua.bench;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.lifecycle.JdbcLifecycleEventListenerAdapter;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Opens connections for a pool; those opened while it counts are counted: every execution of a statement or batch as one round trip,
 * commits apart. It does not count while times are taken, because counting costs time.
 */
class SqlCount implements DataSource {

  private final DataSource plain;
  private final DataSource counted;
  private final AtomicLong roundTrips = new AtomicLong();
  private final AtomicLong commits = new AtomicLong();
  private final Map<String, AtomicLong> statements = new ConcurrentHashMap<>();
  private volatile boolean counting;

  SqlCount(DataSource plain) {
    this.plain = plain;
    this.counted = ProxyDataSourceBuilder.create(plain).listener(new Listener()).build();
  }

  void start() {
    roundTrips.set(0);
    commits.set(0);
    statements.clear();
    counting = true;
  }

  void stop() {
    counting = false;
  }

  long roundTrips() {
    return roundTrips.get();
  }

  long commits() {
    return commits.get();
  }

  /** Statements by how often they were sent, most often first. */
  List<Map.Entry<String, AtomicLong>> statements() {
    Comparator<Map.Entry<String, AtomicLong>> often = Comparator.comparingLong(entry -> -entry.getValue().get());
    return statements.entrySet().stream().sorted(often.thenComparing(Map.Entry::getKey)).toList();
  }

  private final class Listener extends JdbcLifecycleEventListenerAdapter {

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      roundTrips.incrementAndGet();
      String sql = queries.isEmpty() ? "(empty batch)" : queries.get(0).getQuery();
      statements.computeIfAbsent(sql.replaceAll("\\s+", " ").trim(), any -> new AtomicLong()).incrementAndGet();
    }

    @Override
    public void afterCommit(MethodExecutionContext context) {
      commits.incrementAndGet();
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return counting ? counted.getConnection() : plain.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return counting ? counted.getConnection(user, password) : plain.getConnection(user, password);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return plain.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    plain.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    plain.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return plain.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return plain.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return plain.isWrapperFor(type);
  }
}
