package vn.motcua.dossier;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads dossiers by the hundred, for whoever looks at all of them. */
@Repository
public class DossierPages {

  private static final List<Integer> OPEN = codes(false);
  private static final List<Integer> CLOSED = codes(true);

  private final JdbcClient jdbc;

  DossierPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Codes of all dossiers that have not ended, in order. */
  public List<String> open() {
    return jdbc.sql("SELECT code FROM dossier WHERE status IN (:open) ORDER BY code").param("open", OPEN)
        .query(String.class).list();
  }

  /** Codes of dossiers that ended late and lack one of these documents, in order. */
  public List<String> endedLateWithout(String oneForm, String otherForm) {
    return jdbc.sql("""
        SELECT d.code FROM dossier d WHERE d.late = TRUE AND d.status IN (:closed) AND (
          NOT EXISTS (SELECT 1 FROM issued_document i WHERE i.dossier_code = d.code AND i.form_code = :one)
          OR NOT EXISTS (SELECT 1 FROM issued_document i WHERE i.dossier_code = d.code AND i.form_code = :other))
        ORDER BY d.code""").param("closed", CLOSED).param("one", oneForm).param("other", otherForm).query(String.class).list();
  }

  /** The next codes after one, of all dossiers there ever were. */
  public List<String> after(String code, int most) {
    return jdbc.sql("SELECT code FROM dossier WHERE code > ? ORDER BY code LIMIT ?").params(code, most).query(String.class)
        .list();
  }

  /** In order of their codes. */
  public List<Dossier> of(Collection<String> codes) {
    return codes.isEmpty() ? List.of() : jdbc.sql("SELECT * FROM dossier WHERE code IN (:codes) ORDER BY code")
        .param("codes", codes).query(DossierRepository::read).list();
  }

  private static List<Integer> codes(boolean closed) {
    return Arrays.stream(DossierStatus.values()).filter(status -> status.isClosed() == closed).map(DossierStatus::code).toList();
  }
}
