package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;

/** What a start form may say of how a dossier came to the desk, and of who decides it. */
@CentreTest
class DeskReceptionTest {

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  RepositoryService repository;
  @Autowired
  TaskService tasks;

  @BeforeEach
  void deploy() {
    centre.at("2026-10-12T09:10");
    repository.createDeployment().name("desk").enableDuplicateFiltering(true)
        .addClasspathResource("diagrams/desk-procedure.bpmn").addClasspathResource("diagrams/desk-procedure-start.form")
        .addClasspathResource("diagrams/desk-procedure-look.form").deploy();
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  private Dossier received(String officer, Map<String, Object> more) {
    Map<String, Object> form = new HashMap<>(Map.of("applicant", Map.of("fullName", "Lê Thử Bưu"), "caseKey", "thuong"));
    form.putAll(more);
    return dossiers.get(centre.receive("desk-procedure", officer, form));
  }

  @Test
  void a_form_that_says_nothing_is_for_the_counter_of_the_officers_own_agency() {
    Dossier dossier = received("tiepnhan.100", Map.of());
    assertThat(dossier.channel()).isEqualTo(Channel.COUNTER);
    assertThat(dossier.competentAgency()).isEqualTo("H99.100");
  }

  @Test
  void an_envelope_from_the_post_is_typed_in_at_the_desk_with_its_waybill() {
    Dossier dossier = received("tiepnhan.100", Map.of("handedInBy", "post", "waybillIn", "EA123456789VN"));
    assertThat(dossier.channel()).isEqualTo(Channel.POST);
    assertThat(dossiers.facts(dossier.code()).get(0).details()).containsEntry("waybill", "EA123456789VN").containsEntry("channel", "3");
    assertThat(dossiers.declaration(dossier.code())).doesNotContainKeys("handedInBy", "waybillIn");
    assertThat(dossiers.answerLateFrom(dossier.code())).contains(Centre.instant("2026-10-13T09:11"));
    assertThatThrownBy(() -> received("tiepnhan.100", Map.of("handedInBy", "post"))).hasMessageContaining("Số hiệu bưu gửi");
  }

  @Test
  void the_provincial_centre_names_the_agency_that_decides() {
    Dossier dossier = received("tiepnhan.01", Map.of("competentAgency", "H99.101"));
    assertThat(dossier.receivingAgency()).isEqualTo("H99.01");
    assertThat(dossier.competentAgency()).isEqualTo("H99.101");
    assertThatThrownBy(() -> received("tiepnhan.01", Map.of("competentAgency", "H99.777"))).hasMessageContaining("H99.777");
    complete("tiepnhan.01", dossier.code(), "Task_Check");
    assertThat(centre.openTasks(dossier.code())).containsExactly("Task_ReceiveTransferred");
    complete("tiepnhan.101", dossier.code(), "Task_ReceiveTransferred");
    assertThat(dossiers.facts(dossier.code())).filteredOn(fact -> fact.kind() == FactKind.COMPLETED).last()
        .satisfies(fact -> assertThat(fact.detail("officer")).as("who has it now, and when").isEqualTo("tiepnhan.101"));
    Dossier own = received("tiepnhan.100", Map.of());
    complete("tiepnhan.100", own.code(), "Task_Check");
    assertThat(centre.openTasks(own.code())).isEmpty();
  }

  @Test
  void a_timer_says_that_an_envelope_was_not_answered_in_time_and_is_silent_at_the_counter() {
    String late = received("tiepnhan.100", Map.of("handedInBy", "post", "waybillIn", "EA123456780VN")).code();
    String inTime = received("tiepnhan.100", Map.of("handedInBy", "post", "waybillIn", "EA123456781VN")).code();
    String atCounter = received("tiepnhan.100", Map.of()).code();
    centre.walkTo("2026-10-13T09:10");
    complete("tiepnhan.100", inTime, "Task_Check");
    centre.walkTo("2026-10-13T09:11");
    centre.walkTo("2026-10-14T17:00");
    assertThat(answersLate(late)).singleElement().satisfies(fact -> {
      assertThat(fact.at()).isEqualTo(Centre.instant("2026-10-13T09:10"));
      assertThat(fact.recordedAt()).isEqualTo(Centre.instant("2026-10-13T09:11"));
    });
    assertThat(answersLate(inTime)).isEmpty();
    assertThat(answersLate(atCounter)).isEmpty();
    complete("tiepnhan.100", late, "Task_Check");
    assertThat(answersLate(late)).hasSize(1);
  }

  private void complete(String officer, String code, String task) {
    centre.as(officer, () -> {
      tasks.complete(centre.task(code, task).getId());
      return null;
    });
  }

  private List<ClockFact> answersLate(String code) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.ANSWER_LATE).toList();
  }
}
