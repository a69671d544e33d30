package vn.motcua.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.support.Centre;
import vn.motcua.support.Copies;

/**
 * A dossier of the ward Sao Mai (H99.100) at the desk of its handling officer, with the ids under which its rows can be asked for: what
 * strangers try to reach.
 */
final class Victim {

  static final String PASSWORD = "SaoMai-2026!";
  static final String AGENCY = "H99.100";
  static final String OFFICER = "thuly.100";
  /** A good dossier as another system sends it. */
  static final String SUBMISSION = """
      {"procedure":"2.000815","caseKey":"thuong","channel":1,"receivingAgency":"H99.100","competentAgency":"H99.100",
       "applicant":{"fullName":"Đỗ Ngọc Nhân","personalNumber":"000060133971","address":"Số 88 đường Phượng Vĩ"},
       "submitter":{"fullName":"Đỗ Ngọc Nhân","personalNumber":"000060133971","address":"Số 88 đường Phượng Vĩ"},
       "declaration":{"documentName":"Bằng tốt nghiệp","pages":3,"copies":2},
       "papers":[{"name":"Bằng tốt nghiệp","form":"ORIGINAL","count":1}]}""";
  /** Nobody else's in the test data. */
  private static final String NAME = "Khuất Lộ Thiên Cơ";
  private static final String PHONE = "0900770077";
  private static final String NONE = "khong-co";

  private final String code;
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> instances = new HashSet<>();
  private final JdbcTemplate jdbc;

  private Victim(String code, JdbcTemplate jdbc) {
    this.code = code;
    this.jdbc = jdbc;
  }

  static Victim receive(Centre centre, ProcessEngine engine, JdbcTemplate jdbc) {
    Map<String, Object> form = Copies.known();
    Copies.applicant(form).put("fullName", NAME);
    Copies.applicant(form).put("phone", PHONE);
    String code = centre.receive("tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CompareIdentity",
        Map.of("identityDecision", "samePerson", "identityPaper", "Thẻ căn cước"));
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    Victim victim = new Victim(code, jdbc);
    victim.collect(centre.task(code, "Task_CertifyCopy"), engine);
    return victim;
  }

  String code() {
    return code;
  }

  String id(String of) {
    return ids.getOrDefault(of, NONE);
  }

  void knows(String of, String id) {
    ids.put(of, id);
  }

  /** By the names that the engine's bodies use. */
  Map<String, String> byProperty(String whoAsks) {
    Map<String, String> values = new HashMap<>();
    ids.forEach((of, id) -> values.put(camel(of) + "Id", id));
    values.putAll(Map.of("userId", whoAsks, "processDefinitionKey", Centre.CERTIFIED_COPY, "businessKey", code,
        "processInstanceBusinessKey", code, "activityId", "Task_CertifyCopy", "assignee", whoAsks, "deleteReason", "x",
        "id", id("task"), "type", "candidate"));
    // A wrong one would lock out whoever asks.
    values.put("authenticatedUserPassword", PASSWORD);
    return values;
  }

  /** What nobody may read who has no business with the dossier. */
  Set<String> secrets() {
    Set<String> secrets = new HashSet<>(instances);
    secrets.addAll(List.of(code, NAME, PHONE, id("task"), id("job"), id("execution")));
    return secrets;
  }

  /** Everything that the engine and we hold of it, and of officers and rights, to see whether it was touched. */
  List<String> state() {
    List<String> state = new ArrayList<>();
    for (String instance : instances.stream().sorted().toList()) {
      for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_incident")) {
        add(state, "SELECT * FROM " + table + " WHERE proc_inst_id_ = ? ORDER BY id_", instance);
      }
      add(state, "SELECT * FROM act_ru_job WHERE process_instance_id_ = ? ORDER BY id_", instance);
    }
    add(state, "SELECT * FROM act_ru_identitylink WHERE task_id_ = ? ORDER BY id_", id("task"));
    add(state, "SELECT * FROM dossier WHERE code = ?", code);
    add(state, "SELECT * FROM clock_fact WHERE dossier_code = ? ORDER BY sequence", code);
    for (String table : List.of("act_id_group", "act_id_membership", "act_ru_authorization", "act_ru_filter", "act_re_deployment",
        "act_ru_batch")) {
      add(state, "SELECT '" + table + "', COUNT(*) FROM " + table);
    }
    add(state, "SELECT id_, pwd_ FROM act_id_user ORDER BY id_");
    add(state, "SELECT id_, suspension_state_ FROM act_re_procdef ORDER BY id_");
    return state;
  }

  private void add(List<String> state, String sql, Object... arguments) {
    jdbc.queryForList(sql, arguments).forEach(row -> state.add(row.toString()));
  }

  private void collect(Task task, ProcessEngine engine) {
    String instance = task.getProcessInstanceId();
    instances.addAll(jdbc.queryForList(
        "SELECT DISTINCT proc_inst_id_ FROM act_ru_execution WHERE business_key_ = ?", String.class, code));
    ids.put("task", task.getId());
    ids.put("process-instance", instance);
    ids.put("execution", task.getExecutionId());
    ids.put("activity-instance", one("SELECT MIN(id_) FROM act_hi_actinst WHERE execution_id_ = ?", task.getExecutionId()));
    ids.put("process-definition", task.getProcessDefinitionId());
    ids.put("deployment", one("SELECT deployment_id_ FROM act_re_procdef WHERE id_ = ?", task.getProcessDefinitionId()));
    ids.put("job", one("SELECT MIN(id_) FROM act_ru_job WHERE process_instance_id_ = ?", instance));
    ids.put("job-definition", one("SELECT MIN(id_) FROM act_ru_jobdef WHERE proc_def_id_ = ?", task.getProcessDefinitionId()));
    ids.put("variable-instance", one("SELECT MIN(id_) FROM act_ru_variable WHERE proc_inst_id_ = ?", instance));
    ids.put("detail", one("SELECT MIN(id_) FROM act_hi_detail WHERE proc_inst_id_ = ?", instance));
    ids.put("decision-definition", one("SELECT MIN(id_) FROM act_re_decision_def"));
    ids.put("decision-instance", one("SELECT MIN(id_) FROM act_hi_decinst"));
    ids.put("authorization", one("SELECT MIN(id_) FROM act_ru_authorization"));
    ids.put("filter", one("SELECT MIN(id_) FROM act_ru_filter"));
    ids.put("user", OFFICER);
    ids.put("group", "thu-ly." + AGENCY);
    ids.put("documents", one("SELECT MIN(id) FROM issued_document WHERE dossier_code = ?", code));
    ids.put("receipts", one("SELECT MIN(number) FROM receipt WHERE dossier_code = ?", code));
    ids.put("engine", engine.getName());
  }

  private String one(String sql, Object... arguments) {
    return Objects.requireNonNullElse(jdbc.queryForObject(sql, String.class, arguments), NONE);
  }

  private static String camel(String words) {
    StringBuilder camel = new StringBuilder();
    for (String word : words.split("-")) {
      camel.append(camel.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }
}
