package vn.motcua.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.support.CentreTest;

/** The whole application, through its doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@CentreTest
class AccessTest {

  private static final String PASSWORD = "SaoMai-2026!";

  @LocalServerPort
  private int port;
  @Autowired
  private ProcessEngine engine;
  @Autowired
  private AgencyImport agencyImport;
  @Autowired
  private OfficerImport officerImport;

  @BeforeAll
  void province() {
    assertThat(agencyImport.run("""
        code,name,parentCode,unitName,place
        T99.100,Phường Thử,T99,Bộ phận Một cửa,Tỉnh Thử
        T99,Tỉnh Thử,,Trung tâm,Tỉnh Thử
        T99.101,Xã Thử,T99,Bộ phận Một cửa,Tỉnh Thử
        """, false).faults()).isEmpty();
    assertThat(officerImport.runKeepingPasswords("""
        id,name,agency,roles,password
        t.tiepnhan,Tiếp Nhận,T99.100,tiep-nhan thu-phi,SaoMai-2026!
        t.thuly,Thụ Lý,T99.100,thu-ly,SaoMai-2026!
        t.lanhdao,Lãnh Đạo,T99.100,lanh-dao,SaoMai-2026!
        t.khac,Người Khác,T99.101,thu-ly lanh-dao,SaoMai-2026!
        t.giamsat,Giám Sát,,giam-sat,SaoMai-2026!
        t.thietke,Thiết Kế,,thiet-ke,SaoMai-2026!
        t.quantri,Quản Trị,,quan-tri,SaoMai-2026!
        """).faults()).isEmpty();
    officerImport.run("id,name,agency,roles,password\nt.moi,Người Mới,T99.100,thu-ly,BanDau-2026!\n", false);
  }

  private Browser anonymous() {
    return new Browser(port);
  }

  private Browser loggedIn(String user) {
    Browser browser = anonymous();
    assertThat(browser.logIn(engine.getName(), "welcome", user, PASSWORD)).isEqualTo(200);
    return browser;
  }

  private String rest(String path) {
    return "/engine-rest/engine/" + engine.getName() + path;
  }

  private HttpResponse<String> asProgram(String user, String method, String path, String type, String body) {
    return anonymous().send(method, path, type, body, "Authorization", Browser.basic(user, PASSWORD));
  }

  @Test
  void a_stranger_is_refused_at_the_doors_of_the_engine() {
    String rest = "/camunda/api/engine/engine/" + engine.getName();
    for (String path : List.of("/engine-rest/engine", "/engine-rest/user", "/engine-rest/task", "/engine-rest/version",
        "/v3/api-docs", "/error", "/nowhere", "/actuator", "/actuator/env", rest + "/user", rest + "/task",
        rest + "/process-definition", "/camunda/api/cockpit/plugin/base/" + engine.getName() + "/process-definition")) {
      HttpResponse<String> answer = anonymous().get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).as(path).isEmpty();
    }
    HttpResponse<String> refused = anonymous().get("/engine-rest/task");
    assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(refused.body()).contains("Bạn chưa đăng nhập");
  }

  @Test
  void a_path_that_can_be_read_in_two_ways_is_refused() {
    for (String path : List.of("/camunda/api/%65ngine/engine/" + engine.getName() + "/user",
        "/camunda/api;x=1/engine/engine", "/camunda//api/engine/engine/" + engine.getName() + "/user",
        "/tra-cuu/%2e%2e/api/me", "/tra-cuu/..%2fapi/me",
        "/tra-cuu/../api/me", "/camunda/app/..;/api/engine/engine/x/user")) {
      assertThat(anonymous().get(path).statusCode()).as(path).isIn(400, 401);
    }
  }

  @Test
  void public_paths_open_without_a_log_in() {
    assertThat(anonymous().get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(anonymous().get("/camunda/app/tasklist/" + engine.getName() + "/").statusCode()).isEqualTo(200);
    assertThat(anonymous().get("/tra-cuu/T99.100-261012-0001?k=x").statusCode()).isNotIn(401, 403);
  }

  @Test
  void an_officer_logs_in_and_is_told_who_he_is() {
    HttpResponse<String> me = loggedIn("t.tiepnhan").get("/api/me");
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.body()).contains("\"id\":\"t.tiepnhan\"", "Tiếp Nhận", "T99.100", "[\"thu-phi\",\"tiep-nhan\"]");
    assertThat(me.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(me.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(me.headers().firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
  }

  @Test
  void a_change_by_session_needs_the_right_token() {
    Browser officer = loggedIn("t.thuly");
    String body = "{\"sorting\":[]}";
    String tasks = rest("/task?maxResults=50");
    String otherToken = "0123456789ABCDEF0123456789ABCDEF";
    assertThat(officer.post(tasks, body).statusCode()).isEqualTo(200);
    assertThat(officer.postWithToken(tasks, body, null).statusCode()).isEqualTo(403);
    assertThat(officer.postWithToken(tasks, body, otherToken).statusCode()).isEqualTo(403);
    assertThat(officer.postWithToken("/api/password", "{}", "wrong").statusCode()).isEqualTo(403);
  }

  @Test
  void basic_works_for_programs_only() {
    String basic = Browser.basic("t.thuly", PASSWORD);
    String tasks = rest("/task?maxResults=50");
    assertThat(asProgram("t.thuly", "GET", "/api/me", null, null).statusCode()).isEqualTo(200);
    assertThat(asProgram("t.thuly", "POST", tasks, "application/json", "{}").statusCode()).isEqualTo(200);
    assertThat(asProgram("t.thuly", "POST", tasks, "text/plain", "{}").statusCode()).isEqualTo(403);
    assertThat(asProgram("t.thuly", "POST", tasks, "application/x-www-form-urlencoded", "a=b").statusCode())
        .isEqualTo(403);
    assertThat(anonymous().send("POST", rest("/deployment/create"), "multipart/form-data; boundary=x", "--x--",
        "Authorization", basic, "Origin", "http://elsewhere.example").statusCode()).isEqualTo(403);
    Browser stale = anonymous();
    stale.get("/camunda/api/admin/auth/user/" + engine.getName());
    assertThat(stale.send("GET", "/api/me", null, null, "Authorization", basic).statusCode()).isEqualTo(401);
  }

  @Test
  void an_officer_of_another_agency_neither_sees_nor_touches_a_task() {
    // A task without a diagram is the shortest there is; officers can't make one, so the test lifts the ban for a moment.
    ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    Task task = engine.getTaskService().newTask();
    settings.setStandaloneTasksEnabled(true);
    engine.getTaskService().saveTask(task);
    settings.setStandaloneTasksEnabled(false);
    engine.getTaskService().addCandidateGroup(task.getId(), "thu-ly.T99.100");
    String one = rest("/task/" + task.getId());
    String assign = one + "/assignee";
    assertThat(asProgram("t.khac", "GET", one, null, null).statusCode()).isIn(403, 404);
    assertThat(asProgram("t.khac", "GET", rest("/task?maxResults=50"), null, null).body()).doesNotContain(task.getId());
    assertThat(asProgram("t.quantri", "GET", rest("/task?maxResults=50"), null, null).body()).isEqualTo("[]");
    assertThat(asProgram("t.thietke", "GET", rest("/task?maxResults=50"), null, null).body()).isEqualTo("[]");
    for (String act : List.of("/claim", "/assignee", "/complete", "/submit-form", "/unclaim", "/resolve")) {
      String body = act.equals("/claim") || act.equals("/assignee") ? "{\"userId\":\"t.khac\"}" : "{}";
      assertThat(asProgram("t.khac", "POST", one + act, "application/json", body).statusCode()).as(act).isIn(403, 404, 500);
      assertThat(asProgram("t.giamsat", "POST", one + act, "application/json", body).statusCode()).as(act)
          .isIn(403, 404, 500);
    }
    assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).taskUnassigned().count()).isEqualTo(1);
    assertThat(asProgram("t.giamsat", "GET", one, null, null).statusCode()).isEqualTo(200);
    assertThat(asProgram("t.thuly", "POST", assign, "application/json", "{\"userId\":\"t.lanhdao\"}").statusCode())
        .isEqualTo(403);
    assertThat(asProgram("t.lanhdao", "POST", assign, "application/json", "{\"userId\":\"t.thuly\"}").statusCode())
        .isEqualTo(204);
    assertThat(asProgram("t.thuly", "POST", one + "/complete", "application/json", "{}").statusCode()).isEqualTo(204);
  }

  @Test
  void nobody_makes_a_first_administrator_through_the_setup_page() {
    Browser stranger = anonymous();
    stranger.get("/camunda/api/admin/auth/user/" + engine.getName());
    String body = "{\"profile\":{\"id\":\"thief\"},\"credentials\":{\"password\":\"SaoMai-2026!\"}}";
    assertThat(stranger.post("/camunda/api/admin/setup/" + engine.getName() + "/user/create", body).statusCode())
        .isEqualTo(403);
    assertThat(stranger.get("/camunda/app/admin/" + engine.getName() + "/setup/").statusCode()).isEqualTo(403);
    Browser administrator = loggedIn("t.quantri");
    assertThat(administrator.post("/camunda/api/admin/setup/" + engine.getName() + "/user/create", body).statusCode())
        .isEqualTo(403);
    assertThat(engine.getIdentityService().createUserQuery().userId("thief").count()).isZero();
  }

  @Test
  void a_first_password_must_be_changed_before_anything_else() {
    Browser officer = anonymous();
    assertThat(officer.logIn(engine.getName(), "welcome", "t.moi", "BanDau-2026!")).isEqualTo(200);
    assertThat(officer.get("/api/me").statusCode()).isEqualTo(403);
    assertThat(officer.get("/api/me").body()).contains("Bạn phải đổi mật khẩu");
    assertThat(officer.get("/engine-rest/task").statusCode()).isEqualTo(403);
    assertThat(officer.get("/camunda/api/engine/engine/" + engine.getName() + "/task").statusCode()).isEqualTo(403);
    assertThat(officer.get("/camunda/app/tasklist/" + engine.getName() + "/").statusCode()).isEqualTo(302);
    assertThat(officer.get("/mat-khau").body()).contains("Đổi mật khẩu", "Người Mới");
    assertThat(officer.post("/api/password", "{\"old\":\"BanDau-2026!\",\"new\":\"CuaToi-2026!\"}").statusCode())
        .isEqualTo(204);
    assertThat(officer.get("/api/me").statusCode()).isEqualTo(200);
    assertThat(anonymous().logIn(engine.getName(), "welcome", "t.moi", "BanDau-2026!")).isEqualTo(401);
  }

  @Test
  void only_an_administrator_imports_and_sees_first_what_would_change() {
    String csv = "id,name,agency,roles,password\nt.them,Thêm,T99.101,van-thu,SaoMai-2026!\n"
        + "t.giamsat,Giám Sát Viên,,giam-sat,\n";
    HttpResponse<String> preview = asProgram("t.quantri", "POST", "/api/officers/import?preview=true", "text/csv", csv);
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("\"applied\":false", "CREATE", "name: Giám Sát → Giám Sát Viên", "t.thuly")
        .doesNotContain(PASSWORD);
    assertThat(engine.getIdentityService().createUserQuery().userId("t.them").count()).isZero();
    String wrong = csv + "sai tên,,X1,lanh-dao bay,yeu\n";
    HttpResponse<String> refused = asProgram("t.quantri", "POST", "/api/officers/import?preview=false", "text/csv", wrong);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"line\":4", "\"column\":\"roles\"", "Không có vai trò", "Không có cơ quan")
        .doesNotContain("yeu");
    assertThat(engine.getIdentityService().createUserQuery().userId("t.them").count()).isZero();
    assertThat(asProgram("t.quantri", "POST", "/api/officers/import?preview=false", "text/csv", csv).statusCode())
        .isEqualTo(200);
    assertThat(engine.getIdentityService().createGroupQuery().groupMember("t.them").list()).extracting("id")
        .containsExactlyInAnyOrder("van-thu", "van-thu.T99.101");
    assertThat(asProgram("t.thuly", "POST", "/api/officers/import", "text/csv", csv).statusCode()).isNotEqualTo(200);
  }

  @Test
  void officers_hold_no_right_that_lets_code_in() {
    String filter = "{\"resourceType\":\"Task\",\"name\":\"x\",\"owner\":\"t.thuly\",\"query\":{},\"properties\":{}}";
    assertThat(asProgram("t.thuly", "POST", rest("/filter/create"), "application/json", filter).statusCode())
        .isEqualTo(403);
    assertThat(asProgram("t.quantri", "POST", rest("/filter/create"), "application/json", filter).statusCode())
        .isEqualTo(403);
    assertThat(asProgram("t.quantri", "POST", rest("/group/create"), "application/json",
        "{\"id\":\"x\",\"name\":\"x\",\"type\":\"x\"}").statusCode()).isEqualTo(403);
    assertThat(asProgram("t.thuly", "POST", rest("/identity/verify"), "application/json",
        "{\"username\":\"t.khac\",\"password\":\"x\"}").statusCode()).isEqualTo(403);
  }

  @Test
  void a_designer_deploys_through_the_engine_s_door_but_no_code() {
    String script = """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
          <bpmn:process id="gate" isExecutable="true"><bpmn:scriptTask id="bad" scriptFormat="groovy" /></bpmn:process>
        </bpmn:definitions>""";
    HttpResponse<String> refused = deploy("t.thietke", script);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Tệp gate.bpmn", "bad", "scriptTask");
    assertThat(deploy("t.thuly", script).statusCode()).isEqualTo(403);
    assertThat(deploy("t.quantri", script).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> deploy(String user, String diagram) {
    String body = "--XX\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntest\r\n"
        + "--XX\r\nContent-Disposition: form-data; name=\"gate.bpmn\"; filename=\"gate.bpmn\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n" + diagram + "\r\n--XX--\r\n";
    return asProgram(user, "POST", rest("/deployment/create"), "multipart/form-data; boundary=XX", body);
  }

  @Test
  void an_officer_who_left_is_refused_at_once_also_with_an_open_session() {
    officerImport.runKeepingPasswords("id,name,agency,roles,password\nt.di,Người Đi,T99.101,van-thu,SaoMai-2026!\n");
    Browser open = loggedIn("t.di");
    assertThat(open.get("/api/me").statusCode()).isEqualTo(200);
    officerImport.run("id,name,agency,roles,active\nt.di,Người Đi,T99.101,van-thu,false\n", false);
    assertThat(open.get("/api/me").statusCode()).isEqualTo(401);
    assertThat(open.get("/camunda/api/engine/engine/" + engine.getName() + "/task?maxResults=1").statusCode())
        .isEqualTo(401);
    assertThat(asProgram("t.di", "GET", "/api/me", null, null).statusCode()).isEqualTo(401);
    assertThat(engine.getIdentityService().createGroupQuery().groupMember("t.di").count()).isZero();
  }

  @Test
  void the_last_administrator_cannot_be_taken_away() {
    ImportReport report = officerImport.run(
        "id,name,agency,roles\nt.quantri,Quản Trị,,giam-sat\nquantri,Quản Trị,,giam-sat\n", false);
    assertThat(report.applied()).isFalse();
    assertThat(report.faults()).extracting(ImportReport.Fault::message)
        .first().asString().contains("quản trị cuối cùng");
  }
}
