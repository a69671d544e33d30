package vn.motcua.procedure.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.Texts;

/**
 * Compares a province's published list with the diagrams and keeps the report. The list itself changes nothing: what a procedure is
 * stands in its diagram, so a difference is mended in the diagram or in the list.
 */
@Service
public class ListReports {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Catalogue catalogue;
  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;
  private final Texts texts;

  ListReports(Catalogue catalogue, JdbcClient jdbc, ObjectMapper json, Clock clock, Texts texts) {
    this.catalogue = catalogue;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * @param file CSV or XLSX with columns for code and name, and as many of the others as there are
   * @param functions words for what agencies do, such as {@code cong-an}
   * @param on the day whose diagrams are compared, or null for today
   * @param preview true when nothing is to be kept
   * @throws Refusal when the file is no such table
   */
  @Transactional
  public ListReport compare(byte[] file, Set<String> functions, LocalDate on, boolean preview, String officer) {
    LocalDate day = on == null ? LocalDate.now(clock) : on;
    ProvinceList list = new ProvinceList(file);
    ListComparison comparison = new ListComparison(catalogue, functions, day, texts);
    comparison.compare(list);
    Map<ListReport.Kind, Integer> counts = new EnumMap<>(ListReport.Kind.class);
    comparison.findings().forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
    OffsetDateTime now = clock.instant().atZone(ZONE).toOffsetDateTime();
    ListReport report = new ListReport(
        day, !preview, now, officer, list.lines().size(), comparison.agreeing(), counts, comparison.findings());
    if (!preview) {
      jdbc.sql("INSERT INTO procedure_list_report (id, compared_at, compared_by, report) VALUES (?, ?, ?, ?)")
          .params(UUID.randomUUID().toString(), now.withOffsetSameInstant(ZoneOffset.UTC), officer, written(report)).update();
    }
    return report;
  }

  /** The report kept last. */
  @Transactional(readOnly = true)
  public Optional<ListReport> last() {
    return jdbc.sql("SELECT report FROM procedure_list_report ORDER BY compared_at DESC, id LIMIT 1").query(String.class).optional()
        .map(this::read);
  }

  private String written(ListReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A report is plain data", impossible);
    }
  }

  private ListReport read(String report) {
    try {
      return json.readValue(report, ListReport.class);
    } catch (JsonProcessingException changed) {
      throw new IllegalStateException("A kept report cannot be read", changed);
    }
  }
}
