package vn.motcua.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to move the clock: one in the whole cluster, held by a database connection of its own. A node that dies loses
 * it with the connection.
 */
class WalkLock {

  /** Gives the right back. */
  interface Held extends AutoCloseable {

    @Override
    void close();
  }

  private final DataSource dataSource;

  WalkLock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** @return empty when somebody else holds it */
  Optional<Held> take() {
    try {
      Connection connection = dataSource.getConnection();
      if (lock(connection)) {
        return Optional.of(() -> release(connection));
      }
      release(connection);
      return Optional.empty();
    } catch (SQLException failure) {
      throw new IllegalStateException("The lock of the sandbox's clock cannot be asked for", failure);
    }
  }

  private static boolean lock(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.prepareStatement("SELECT id FROM sandbox_walk WHERE id = 1 FOR UPDATE SKIP LOCKED");
        var rows = statement.executeQuery()) {
      return rows.next();
    } catch (SQLException failure) {
      release(connection);
      throw failure;
    }
  }

  private static void release(Connection connection) {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException failure) {
      throw new IllegalStateException("The lock of the sandbox's clock cannot be given back", failure);
    }
  }
}
