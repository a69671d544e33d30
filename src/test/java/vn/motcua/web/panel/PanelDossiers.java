package vn.motcua.web.panel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.dossier.Dossiers;
import vn.motcua.security.OfficerImport;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** Dossiers of a commune and of a ward, and who looks at them in the panel. */
@CentreTest
abstract class PanelDossiers {

  static final String HANDLER = "thuly.101";
  static final String COLLEAGUE = "thuly2.101";
  static final String LEADER = "lanhdao.101";
  static final String COUNTER = "tiepnhan.101";
  static final String STRANGER = "thuly.100";

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  OfficerImport officers;
  @Autowired
  TaskService tasks;
  @Autowired
  JdbcTemplate jdbc;
  @LocalServerPort
  int port;

  Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
    officers.runKeepingPasswords(
        "id,name,agency,roles,password\n" + COLLEAGUE + ",Mạc Văn Cộng,H99.101,thu-ly,SaoMai-2026!");
    centre.at("2026-10-12T09:10");
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  /** A certified copy that lies with the handling officers of the commune. */
  String handled() {
    String code = centre.receive(COUNTER, Copies.known());
    centre.complete(COUNTER, code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete(COUNTER, code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  String signing() {
    String code = handled();
    centre.complete(HANDLER, code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    return code;
  }

  /** A building permit of the ward that is being appraised; nobody was asked for an opinion. */
  String permit() {
    String code = centre.receive("xay-dung-giay-phep-nha-o", "tiepnhan.100", Applications.buildingPermit());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    if (centre.task(code, "Task_CollectFee") != null) {
      centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    }
    centre.complete("lanhdao.100", code, "Task_PlanAppraisal",
        Map.of("appraiser", "Nguyễn Quốc Khánh", "consultedFunction", "none"));
    return code;
  }

  static String path(String code, String what) {
    return "/api/dossiers/" + code + "/" + what;
  }

  static Map<String, Object> note(String words) {
    return Map.of("words", words);
  }

  static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false).map(each -> each.path(field).asText()).toList();
  }

  int consult(String officer, String code, String function) {
    return door.post(officer, path(code, "consultations"),
        Map.of("function", function, "question", "Số tầng có phù hợp quy hoạch không")).status();
  }
}
