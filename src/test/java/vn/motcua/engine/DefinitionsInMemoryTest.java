package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;

/** What the engine need not read, because it cannot have changed. */
@CentreTest
class DefinitionsInMemoryTest {

  @Autowired
  Centre centre;
  @Autowired
  TaskService tasks;
  @Autowired
  JdbcTemplate jdbc;
  private String code;

  @BeforeEach
  void received() {
    centre.at("2026-10-12T09:00");
    code = centre.receive("tiepnhan.100", Copies.known());
  }

  @AfterEach
  void resumed() {
    suspendedByAnotherNode(false);
    ClockUtil.reset();
  }

  @Test
  void what_another_node_suspended_is_started_here_no_more_while_open_dossiers_go_on_and_started_again_when_it_is_resumed() {
    suspendedByAnotherNode(true);
    assertThatThrownBy(() -> centre.receive("tiepnhan.100", Copies.known())).isInstanceOf(SuspendedEntityInteractionException.class);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CollectFee");
    suspendedByAnotherNode(false);
    assertThat(centre.receive("tiepnhan.100", Copies.known())).startsWith("H99.100-");
  }

  @Test
  void nobody_can_make_a_task_below_a_task() {
    Task below = tasks.newTask();
    below.setParentTaskId(centre.task(code, "Task_CheckPapers").getId());
    assertThatThrownBy(() -> tasks.saveTask(below)).isInstanceOf(NotAllowedException.class);
  }

  private void suspendedByAnotherNode(boolean suspended) {
    jdbc.update("UPDATE ACT_RE_PROCDEF SET SUSPENSION_STATE_ = ? WHERE KEY_ = ?", suspended ? 2 : 1, Centre.CERTIFIED_COPY);
  }
}
