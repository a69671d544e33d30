package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;

class EndedTaskTest {

  /** What {@link ConflictTranslation} turns into the sentence that says who did it. */
  @Test
  void a_task_whose_execution_ended_between_two_reads_is_one_that_was_done_meanwhile_and_no_fault_of_the_program() {
    TaskEntity task = new TaskEntity();
    task.setId("t-1");
    assertThatThrownBy(() -> DossierForms.codeOf(task)).isInstanceOf(NullValueException.class).hasMessageContaining("t-1");
  }
}
