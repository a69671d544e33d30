package vn.motcua.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** The lists and the search of the desk, against the engine's own tasks. */
@CentreTest
class DeskTest {

  private static final int PAGE = 100;

  @Autowired
  private Centre centre;
  @Autowired
  private TaskService tasks;
  @Autowired
  private JdbcTemplate database;
  @LocalServerPort
  private int port;
  private Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
    centre.at("2026-10-12T09:10");
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  void a_new_dossier_waits_for_reception_until_it_is_accepted_and_then_for_a_signature_until_it_is_signed() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    assertThat(codes("tiepnhan.100", "receive")).contains(code);
    assertThat(codes("lanhdao.100", "sign")).doesNotContain(code);
    accept(code);
    assertThat(codes("tiepnhan.100", "receive")).doesNotContain(code);
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    assertThat(codes("lanhdao.100", "sign")).contains(code);
    assertThat(codes("lanhdao.100", "agency")).contains(code);
    assertThat(codes("lanhdao.101", "agency")).doesNotContain(code);
  }

  @Test
  void a_free_task_is_the_groups_and_a_claimed_one_only_its_officers_and_the_agencys() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    accept(code);
    assertThat(codes("thuly.100", "group")).contains(code);
    assertThat(codes("thuly.100", "mine")).doesNotContain(code);
    String id = centre.task(code, "Task_CertifyCopy").getId();
    centre.as("thuly.100", () -> {
      tasks.claim(id, "thuly.100");
      return null;
    });
    assertThat(codes("thuly.100", "mine")).contains(code);
    assertThat(codes("thuly.100", "group")).doesNotContain(code);
    assertThat(codes("lanhdao.100", "agency")).contains(code);
    JsonNode card = card("thuly.100", "mine", code);
    assertThat(card.at("/applicant").asText()).isEqualTo("Đỗ Ngọc Nhân");
    assertThat(card.at("/assigneeName").asText()).isEqualTo("Nguyễn Quốc Khánh");
    assertThat(card.at("/light").asText()).isEqualTo("SOON");
    assertThat(card.at("/time").asText()).startsWith("còn ").endsWith("làm việc");
  }

  @Test
  void what_became_late_is_on_the_late_list_the_longest_late_first_and_no_longer_due_soon() {
    String first = centre.receive("tiepnhan.100", Copies.known());
    accept(first);
    centre.walkTo("2026-10-13T09:00");
    String second = centre.receive("tiepnhan.100", Copies.known());
    accept(second);
    assertThat(codes("thuly.100", "soon")).contains(second).doesNotContain(first);
    centre.walkTo("2026-10-14T10:00");
    assertThat(codes("thuly.100", "late")).containsSubsequence(first, second);
    assertThat(codes("thuly.100", "soon")).doesNotContain(first, second);
    JsonNode card = card("thuly.100", "late", first);
    assertThat(card.at("/light").asText()).isEqualTo("LATE");
    assertThat(card.at("/time").asText()).startsWith("quá ");
  }

  @Test
  void what_is_due_alike_stands_in_the_order_in_which_it_was_handed_over_and_then_received() {
    List<String> received = IntStream.range(0, 5).mapToObj(each -> centre.receive("tiepnhan.100", Copies.known())).toList();
    List<String> reversed = new ArrayList<>(received);
    Collections.reverse(reversed);
    reversed.forEach(this::accept);
    assertThat(codes("thuly.100", "group")).containsSubsequence(received);
    centre.walkTo("2026-10-13T09:00");
    List<String> late = new ArrayList<>();
    cards("thuly.100", "late").forEach(card -> late.add(card.at("/code").asText() + " " + card.at("/name").asText()));
    assertThat(late).containsSubsequence(Stream.concat(
        received.stream().map(code -> code + " Đối chiếu bản chính, ghi lời chứng"),
        received.stream().map(code -> code + " Giải trình lý do quá hạn")).toList());
  }

  @Test
  void every_page_of_a_long_list_is_there_whichever_was_asked_for_before() {
    List<String> received = IntStream.range(0, PAGE + 5).mapToObj(each -> centre.receive("tiepnhan.100", Copies.known())).toList();
    List<String> first = texts(door.get("tiepnhan.100", "/api/desk/tasks?list=group&size=5").json().at("/tasks"), "taskId");
    ArrayNode all = cards("tiepnhan.100", "group");
    assertThat(texts(all, "taskId")).startsWith(first.toArray(String[]::new)).doesNotHaveDuplicates();
    assertThat(texts(all, "code")).containsAll(received);
  }

  @Test
  void while_papers_are_awaited_the_light_shows_that_the_clock_stands() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of(
        "intakeDecision", "supplement", "missingItems",
        List.of(Map.of("name", "Bản chính", "reason", "Chưa xuất trình", "legalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"))));
    JsonNode card = card("tiepnhan.100", "supplement", code);
    assertThat(card.at("/status").asInt()).isEqualTo(5);
    assertThat(card.at("/light").asText()).isIn("STOPPED", "NOT_STARTED");
    assertThat(card.at("/time").isMissingNode()).isTrue();
  }

  @Test
  void a_list_is_asked_for_by_pages_and_by_procedure_and_counts_every_task_once() {
    List<String> received = new ArrayList<>();
    for (int each = 0; each < 4; each++) {
      received.add(centre.receive("tiepnhan.100", Copies.known()));
    }
    List<String> all = texts(cards("tiepnhan.100", "receive"), "taskId");
    assertThat(door.get("tiepnhan.100", "/api/desk/tasks?list=receive").json().at("/count").asLong())
        .isEqualTo(all.size()).isGreaterThanOrEqualTo(4);
    assertThat(all).doesNotHaveDuplicates();
    assertThat(texts(door.get("tiepnhan.100", "/api/desk/tasks?list=receive&first=2&size=2").json().at("/tasks"), "taskId"))
        .isEqualTo(all.subList(2, 4));
    JsonNode procedures = door.get("tiepnhan.100", "/api/desk/procedures?list=receive").json();
    assertThat(StreamSupport.stream(procedures.spliterator(), false).mapToLong(each -> each.at("/tasks").asLong()).sum())
        .isEqualTo(all.size());
    String procedure = card("tiepnhan.100", "receive", received.get(0)).at("/procedureCode").asText();
    assertThat(texts(cards("tiepnhan.100", "receive&procedure=" + procedure), "code")).containsAll(received);
    assertThat(door.get("tiepnhan.100", "/api/desk/tasks?list=receive&procedure=9.999999").json().at("/count").asLong()).isZero();
  }

  @Test
  void the_lists_are_those_of_the_officers_roles_and_an_administrator_has_none_with_work() {
    assertThat(texts(door.get("vanthu.100", "/api/desk/lists").json(), "mark")).containsExactly("mine", "group", "soon", "late");
    assertThat(texts(door.get("lanhdao.100", "/api/desk/lists").json(), "mark"))
        .containsExactly("mine", "group", "receive", "sign", "soon", "late", "supplement", "agency");
    assertThat(door.get("quantri", "/api/desk/tasks?list=group").json().at("/count").asLong()).isZero();
    assertThat(texts(door.get("kiemsoat", "/api/desk/lists").json(), "mark")).containsExactly("mine", "group", "soon", "late");
    assertThat(door.get("kiemsoat", "/api/desk/tasks?list=soon").status()).isEqualTo(200);
    assertThat(door.get(null, "/api/desk/tasks?list=mine").status()).isEqualTo(401);
    assertThat(door.get("thuly.100", "/api/desk/tasks?list=all").status()).isEqualTo(400);
  }

  @Test
  void a_dossier_is_found_by_code_number_telephone_and_name_without_accents_and_by_a_corrected_name() {
    Map<String, Object> form = Copies.form("Trịnh Hoài Đức Vượng", "000060133971");
    Copies.applicant(form).put("phone", "0900 123 987");
    String code = centre.receive("tiepnhan.100", form);
    for (String words : List.of(code, code.toLowerCase(), code.substring(code.indexOf('-') + 1), "000060133971", "0900.123.987",
        "0900 123 987", "vuong duc", "Vượng", "trinh hoai", "TRINH VUO")) {
      assertThat(found("tiepnhan.100", words)).as(words).contains(code);
    }
    assertThat(found("tiepnhan.100", "vuong khac")).doesNotContain(code);
    assertThat(found("tiepnhan.101", "vuong duc")).doesNotContain(code);
    assertThat(found("giamsat", "vuong duc")).contains(code);
    assertThat(found("quantri", "vuong duc")).isEmpty();
    door.post("tiepnhan.100", "/api/dossiers/" + code + "/corrections",
        Map.of("field", "applicant.fullName", "value", "Trịnh Hoài Đức Vinh", "reason", "Ghi nhầm tên"));
    assertThat(found("tiepnhan.100", "duc vinh")).contains(code);
    assertThat(found("tiepnhan.100", "vuong duc")).doesNotContain(code);
  }

  @Test
  void what_is_found_names_the_task_by_which_the_finder_can_go_on_and_no_other() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    assertThat(result("tiepnhan.100", code).at("/taskId").asText()).isEqualTo(centre.task(code, "Task_CheckPapers").getId());
    assertThat(result("thuly.100", code).at("/taskId").isMissingNode()).isTrue();
    assertThat(door.post("thuly.100", "/api/desk/search", Map.of("q", "a")).status()).isEqualTo(400);
    assertThat(door.post("thuly.100", "/api/desk/search", Map.of("q", "a b c d e f g h ijk")).status()).isEqualTo(400);
    assertThat(found("thuly.100", "%_!'")).isEmpty();
  }

  @Test
  void the_rows_behind_the_lists_are_the_engines_open_tasks_and_their_groups_and_nothing_else() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    accept(code);
    centre.walkTo("2026-10-13T09:00");
    List<Task> open = tasks.createTaskQuery().list();
    List<String> expected = open.stream().flatMap(task -> Stream.concat(Stream.of(line(task, "")),
        tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> link.getGroupId() != null)
            .map(link -> line(task, link.getGroupId())))).toList();
    List<String> rows = database.queryForList(
        "SELECT task_id || ' ' || group_id || ' ' || COALESCE(assignee, '-') FROM desk_task", String.class);
    assertThat(new TreeSet<>(rows)).isEqualTo(new TreeSet<>(expected));
    assertThat(rows).hasSameSizeAs(expected);
    Map<String, Long> due = new HashMap<>();
    open.stream().filter(task -> task.getDueDate() != null).forEach(task -> due.put(task.getId(), task.getDueDate().getTime()));
    database.query("SELECT task_id, due FROM desk_task WHERE group_id = '' AND due < TIMESTAMP '9999-01-01 00:00:00'",
        row -> {
          assertThat(row.getTimestamp(2).getTime()).isEqualTo(due.remove(row.getString(1)));
        });
    assertThat(due).isEmpty();
  }

  private static String line(Task task, String group) {
    return task.getId() + " " + group + " " + (task.getAssignee() == null ? "-" : task.getAssignee());
  }

  private void accept(String code) {
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
  }

  private List<String> codes(String officer, String list) {
    return texts(cards(officer, list), "code");
  }

  private JsonNode card(String officer, String list, String code) {
    JsonNode cards = cards(officer, list);
    return StreamSupport.stream(cards.spliterator(), false).filter(each -> each.at("/code").asText().equals(code)).findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not among " + cards));
  }

  /** All pages of a list: other tests left their tasks in it. */
  private ArrayNode cards(String officer, String list) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (int first = 0; first == all.size(); first += PAGE) {
      Door.Answer answer = door.get(officer, "/api/desk/tasks?list=" + list + "&first=" + first + "&size=" + PAGE);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
      all.addAll((ArrayNode) answer.json().at("/tasks"));
    }
    return all;
  }

  private List<String> found(String officer, String words) {
    return texts(door.post(officer, "/api/desk/search", Map.of("q", words, "size", 50)).json().at("/dossiers"), "code");
  }

  private JsonNode result(String officer, String code) {
    return door.post(officer, "/api/desk/search", Map.of("q", code)).json().at("/dossiers/0");
  }

  private static List<String> texts(JsonNode nodes, String field) {
    return StreamSupport.stream(nodes.spliterator(), false).map(each -> each.at("/" + field).asText()).toList();
  }
}
