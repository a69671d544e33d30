package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import vn.motcua.support.TestDatabase;

class SigningOrderOnPostgresTest extends SigningOrderContract {

  SigningOrderOnPostgresTest() {
    super(TestDatabase.Kind.POSTGRESQL);
  }

  @Override
  void emptyReservations() {
    jdbc.sql("ALTER TABLE document_reservation DISABLE TRIGGER USER").update();
    jdbc.sql("DELETE FROM document_reservation").update();
    jdbc.sql("ALTER TABLE document_reservation ENABLE TRIGGER USER").update();
  }

  /** The node that asked is gone in the moment in which the signature comes back: its sessions end without a commit. */
  @Test
  void a_node_killed_between_signature_and_commit_loses_nothing() {
    String letter = "killed";
    DocumentSigner killed = new DocumentSigner() {
      @Override
      public byte[] sign(byte[] pdf, SigningRequest request) {
        assertThat(endSessions()).isEqualTo(1);
        return outside.sign(pdf, request);
      }

      @Override
      public boolean remote() {
        return true;
      }
    };

    assertThatThrownBy(() -> issue(killed, letter)).isInstanceOf(RuntimeException.class);
    assertThat(numbers()).isEmpty();
    assertThat(open()).containsExactly(letter + " 1");

    assertThat(issue(outside, "other").number()).isEqualTo(2);
    assertThat(issue(outside, letter).number()).isEqualTo(1);
    assertThat(open()).isEmpty();
  }

  /** Of everybody else; by a session of its own, outside the transaction that issues. */
  private int endSessions() {
    try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement();
        ResultSet ended = statement.executeQuery("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle in transaction'")) {
      ended.next();
      return ended.getInt(1);
    } catch (SQLException fault) {
      throw new AssertionError(fault);
    }
  }

  @Test
  void a_reservation_cannot_be_given_to_another_letter() {
    outside.fails();
    assertThatThrownBy(() -> issue(outside, "kept")).hasMessage("no answer");

    assertThatThrownBy(() -> jdbc.sql("UPDATE document_reservation SET dossier_code = 'x'").update())
        .rootCause().hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM document_reservation").update())
        .rootCause().hasMessageContaining("append-only");
  }
}
