package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.instant;
import static vn.motcua.dossier.DossierRepository.stored;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;

/**
 * Sổ theo dõi hồ sơ of an agency and year (form 07): every dossier handed in there, numbered from 1 without gaps in the order of
 * entry.
 */
@Service
public class FollowUpBook {

  private static final String LINES = """
      SELECT numbered.line_number, d.code, d.procedure_code, d.procedure_name, d.status, d.competent_agency, d.received_at,
          d.due_current, a.full_name, a.address, a.phone, r.happened_at AS returned_at,
          (SELECT COUNT(*) FROM dossier_paper p WHERE p.dossier_code = d.code) AS papers,
          (SELECT COUNT(*) FROM clock_fact e WHERE e.dossier_code = d.code AND e.kind = 'RE_ENTERED') AS re_entered
      FROM (SELECT code, ROW_NUMBER() OVER (ORDER BY recorded_at, code) AS line_number FROM dossier
            WHERE receiving_agency = ? AND book_year = ?) numbered
      JOIN dossier d ON d.code = numbered.code
      JOIN dossier_person a ON a.dossier_code = d.code AND a.role = 'applicant'
      LEFT JOIN clock_fact r ON r.dossier_code = d.code AND r.kind = 'RETURNED'
      WHERE d.received_at >= ? AND d.received_at < ?
      ORDER BY numbered.line_number""";

  private final JdbcClient jdbc;
  private final AgencyLists lists;

  FollowUpBook(JdbcClient jdbc, AgencyLists lists) {
    this.jdbc = jdbc;
    this.lists = lists;
  }

  /** One line of the book. */
  public record Line(
      int number, String code, String procedureCode, String procedureName, int status, String competentAgency, Instant receivedAt,
      Instant dueAt, Instant returnedAt, String applicant, String address, String phone, int papers, boolean reEntered) {}

  /** The line of a dossier in the book of its receiving agency and year, from 1. */
  public int lineOf(Dossier dossier) {
    return jdbc.sql("""
        SELECT COUNT(*) FROM dossier b JOIN dossier d ON d.receiving_agency = b.receiving_agency AND d.book_year = b.book_year
        WHERE d.code = ? AND (b.recorded_at < d.recorded_at OR (b.recorded_at = d.recorded_at AND b.code <= d.code))""")
        .param(dossier.code()).query(Integer.class).single();
  }

  /**
   * The lines for whoever acts.
   *
   * @param from first day
   * @param to last day, in the same year
   * @throws Refusal forbidden for officers of other agencies; not found for an agency that is none
   */
  public List<Line> read(String agency, LocalDate from, LocalDate to) {
    lists.requireReader(agency, "dossier.book.otherAgency");
    return lines(agency, from, to);
  }

  private List<Line> lines(String agency, LocalDate from, LocalDate to) {
    if (from.isAfter(to) || from.getYear() != to.getYear()) {
      throw Refusal.invalid("from", "dossier.book.period", from.toString(), to.toString());
    }
    return jdbc.sql(LINES)
        .params(agency, from.getYear(), stored(from.atStartOfDay(DossierRepository.ZONE).toInstant()),
            stored(to.plusDays(1).atStartOfDay(DossierRepository.ZONE).toInstant()))
        .query((row, number) -> new Line(
            row.getInt("line_number"), row.getString("code"), row.getString("procedure_code"), row.getString("procedure_name"),
            row.getInt("status"), row.getString("competent_agency"), instant(row, "received_at"), instant(row, "due_current"),
            instant(row, "returned_at"), row.getString("full_name"), row.getString("address"), row.getString("phone"),
            row.getInt("papers"), row.getInt("re_entered") > 0))
        .list();
  }
}
