package vn.motcua.web.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Officer;

/**
 * Rows of {@code desk_task}. Every group is asked for itself and only as far as the page reaches, so that a page costs the same however
 * many tasks a group has; what two groups were offered is one row of the union.
 */
@Repository
class DeskTasks {

  /** How far lists are counted. */
  static final int COUNTED = 1000;

  private static final String ROW = "t.task_id, t.dossier_code, t.task_key, t.name, t.assignee, t.due, t.created";
  private static final Set<DeskList> OF_DOSSIERS = EnumSet.of(DeskList.RECEIVE, DeskList.SOON, DeskList.LATE, DeskList.SUPPLEMENT);
  /** Due alike: who was handed over first, then who came first. The id is only there so that no row stands on two pages. */
  private static final String THEN = "created, dossier_code, task_id";
  private static final String OPEN = "d.status NOT IN (3, 8, 9, 10)";

  private final JdbcClient jdbc;

  DeskTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which tasks are asked for.
   *
   * @param procedure code of one procedure, or null
   * @param soon until when a dossier must be due to be due soon
   */
  record Question(DeskList list, Officer officer, String procedure, Instant soon) {

    private boolean readsDossiers() {
      return procedure != null || OF_DOSSIERS.contains(list);
    }

    /** What is due first, by the date that makes the list. */
    private String rank() {
      return list == DeskList.LATE || list == DeskList.SOON ? "d.due_current" : "t.due";
    }
  }

  /** A procedure and how many tasks of a list are of it. */
  record ProcedureCount(String code, String name, long tasks) {}

  List<DeskRow> page(Question question, int first, int size) {
    List<String> groups = question.list().groups(question.officer());
    if (groups.isEmpty()) {
      return List.of();
    }
    String each = "SELECT " + ROW + ", " + question.rank() + " AS rank_" + from(question) + " AND t.group_id = :group%d";
    String sql = groups.size() == 1 ? each.formatted(0)
        // The reach stands in the text: H2 keeps the limit of an inner query from the first time that it is asked.
        : "SELECT * FROM (" + union("(" + each + " ORDER BY rank_, " + THEN + " LIMIT " + (first + size) + ")", groups.size()) + ") each_";
    sql += " ORDER BY rank_, " + THEN + " LIMIT :size OFFSET :first";
    return bound(sql, question, groups).param("first", first).param("size", size).query(DeskTasks::row).list();
  }

  /** How many there are, up to one more than {@link #COUNTED}: whoever has a thousand tasks wants to know what is due first. */
  long count(Question question) {
    List<String> groups = question.list().groups(question.officer());
    if (groups.isEmpty()) {
      return 0;
    }
    String each = "(SELECT t.task_id" + from(question) + " AND t.group_id = :group%d LIMIT " + (COUNTED + 1) + ")";
    String sql = "SELECT COUNT(*) FROM (" + union(each, groups.size()) + ") each_";
    return Math.min(COUNTED + 1, bound(sql, question, groups).query(Long.class).single());
  }

  /** Of all tasks of the list, the most first. */
  List<ProcedureCount> procedures(Question question) {
    List<String> groups = question.list().groups(question.officer());
    if (groups.isEmpty()) {
      return List.of();
    }
    String sql = "SELECT d.procedure_code, MAX(d.procedure_name) AS procedure_name, COUNT(*) AS tasks FROM ("
        + union("SELECT t.task_id, t.dossier_code" + from(question) + " AND t.group_id = :group%d", groups.size())
        + ") each_ JOIN dossier d ON d.code = each_.dossier_code GROUP BY d.procedure_code ORDER BY tasks DESC, d.procedure_code";
    return bound(sql, question, groups).query((row, number) -> new ProcedureCount(
        row.getString("procedure_code"), row.getString("procedure_name"), row.getLong("tasks"))).list();
  }

  /** Open tasks of these dossiers that the officer has or may take, what is due first on top. */
  List<DeskRow> ofDossiers(Collection<String> codes, Officer officer) {
    if (codes.isEmpty()) {
      return List.of();
    }
    List<String> groups = new ArrayList<>(DeskList.GROUP.groups(officer));
    groups.add("");
    return jdbc.sql("SELECT DISTINCT " + ROW + " FROM desk_task t WHERE t.dossier_code IN (:codes) AND t.group_id IN (:groups)"
            + " AND (t.assignee = :me OR t.assignee IS NULL AND t.group_id <> '') ORDER BY due, " + THEN)
        .param("codes", codes).param("groups", groups).param("me", officer.id()).query(DeskTasks::row).list();
  }

  private static String union(String each, int groups) {
    return IntStream.range(0, groups).mapToObj(each::formatted).collect(Collectors.joining(" UNION "));
  }

  private static String from(Question question) {
    return " FROM desk_task t" + (question.readsDossiers() ? " JOIN dossier d ON d.code = t.dossier_code" : "")
        + " WHERE " + condition(question.list()) + (question.procedure() == null ? "" : " AND d.procedure_code = :procedure");
  }

  private static String condition(DeskList list) {
    String workable = "(t.assignee IS NULL OR t.assignee = :me)";
    return switch (list) {
      case MINE -> "t.assignee = :me";
      case GROUP -> "t.assignee IS NULL";
      case AGENCY -> "1 = 1";
      case RECEIVE -> workable + " AND (d.status = 1 OR t.task_key = 'Task_ReceiveTransferred')";
      case SIGN -> workable + " AND t.task_key LIKE 'Task!_Sign%%' ESCAPE '!'";
      case SOON -> workable + " AND " + OPEN + " AND d.status NOT IN (5, 6) AND NOT d.late AND d.due_current <= :soon";
      case LATE -> workable + " AND " + OPEN + " AND d.late";
      case SUPPLEMENT -> workable + " AND d.status = 5";
    };
  }

  private JdbcClient.StatementSpec bound(String sql, Question question, List<String> groups) {
    JdbcClient.StatementSpec statement = jdbc.sql(sql);
    for (int number = 0; number < groups.size(); number++) {
      statement = statement.param("group" + number, groups.get(number));
    }
    return statement.param("me", question.officer().id()).param("procedure", question.procedure())
        .param("soon", question.soon().atOffset(ZoneOffset.UTC));
  }

  private static DeskRow row(ResultSet row, int number) throws SQLException {
    return new DeskRow(
        row.getString("task_id"), row.getString("dossier_code"), row.getString("task_key"), row.getString("name"),
        row.getString("assignee"), instant(row, "due"), instant(row, "created"));
  }

  /** The engine writes its instants in Viet Nam's time; a step without a limit stands last, at the end of time. */
  private static Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime stored = row.getObject(column, LocalDateTime.class);
    return stored.getYear() == 9999 ? null : stored.atZone(WorkingCalendar.ZONE).toInstant();
  }
}
