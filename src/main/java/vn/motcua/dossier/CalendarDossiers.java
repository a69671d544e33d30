package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.stored;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code dossier} that a new calendar concerns, many at a time. */
@Repository
class CalendarDossiers {

  private static final String OPEN = "competent_agency = ? AND status IN (1, 2, 4, 5, 6, 7)";
  private static final String ENDED_LATE =
      "competent_agency = ? AND status IN (3, 8, 9, 10) AND late = TRUE AND due_current >= ?";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  CalendarDossiers(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  List<String> openCodes(String agency) {
    return jdbc.sql("SELECT code FROM dossier WHERE " + OPEN + " ORDER BY code").param(agency).query(String.class).list();
  }

  List<String> endedLateCodes(String agency, LocalDate since) {
    return jdbc.sql("SELECT code FROM dossier WHERE " + ENDED_LATE + " ORDER BY code")
        .params(agency, stored(since.atStartOfDay(DossierRepository.ZONE).toInstant())).query(String.class).list();
  }

  /** The open dossiers of an agency from one code to below another; null for no end. */
  List<String> openCodes(String agency, String from, String below) {
    return below == null
        ? jdbc.sql("SELECT code FROM dossier WHERE " + OPEN + " AND code >= ? ORDER BY code").params(agency, from)
            .query(String.class).list()
        : jdbc.sql("SELECT code FROM dossier WHERE " + OPEN + " AND code >= ? AND code < ? ORDER BY code")
            .params(agency, from, below).query(String.class).list();
  }

  List<Dossier> of(List<String> codes) {
    return codes.isEmpty() ? List.of() : jdbc.sql("SELECT * FROM dossier WHERE code IN (:codes) ORDER BY code")
        .param("codes", codes).query(DossierRepository::read).list();
  }

  /** @throws OptimisticLockingFailureException when somebody changed one of them since it was read */
  void move(List<Outlook> outlooks) {
    int[] rows = batches.batchUpdate("""
        UPDATE dossier SET due_statutory = ?, due_current = ?, provisional = ?, late = ?, version = version + 1
        WHERE code = ? AND version = ?""", outlooks.stream().map(CalendarDossiers::columns).toList());
    if (Arrays.stream(rows).anyMatch(row -> row == 0)) {
      throw new OptimisticLockingFailureException("A dossier was changed by somebody else");
    }
  }

  private static Object[] columns(Outlook outlook) {
    Dossier dossier = outlook.dossier();
    return new Object[] {stored(outlook.due().statutory()), stored(outlook.due().current()), outlook.due().provisional(),
        outlook.late(), dossier.code(), dossier.version()};
  }
}
