package vn.motcua.web.locale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences are the engine's own, as 7.24.0 answered them. */
class EngineErrorsTest {

  private static final String TASK = "/camunda/api/engine/engine/default/task/59d5ab34/claim";

  private final EngineErrors errors = new EngineErrors();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      400 | Task '59d5ab34' is already claimed by someone else. | Việc này đã có người khác nhận.
      500 | Cannot complete task 59d5ab34: Cannot find task with id 59d5ab34: task is null | Việc này đã xong hoặc
      404 | No matching task with id 59d5ab34 | Việc này đã xong hoặc
      500 | ENGINE-03005 Execution failed. Entity was updated by another transaction concurrently. | Có người vừa xử lý cùng lúc
      403 | The user with id 'thuly.100' does not have 'UPDATE' permission on resource '59d5ab34' of type 'Task'. | Tài khoản này
      403 | The user with id 'thuly.100' does not have one of the following permissions: 'TASK_WORK' permission | Tài khoản
      400 | Cannot instantiate process definition x:1: Process definition with id 'x:1' is suspended | Thủ tục này đang tạm dừng
      500 | Cannot complete task 59d5ab34: task 59d5ab34 is suspended | Việc hoặc lượt xử lý này đang tạm dừng
      500 | Cannot instantiate process definition x: no deployed process definition found with id 'x': null | Thủ tục vừa có phiên bản mới
      404 | Process instance with id 488fac02 does not exist | Lượt xử lý này đã kết thúc
      400 | The given authenticated user password is not valid. | Mật khẩu hiện tại không đúng.
      400 | Password does not match policy | Mật khẩu mới chưa đủ mạnh.
      """)
  void what_an_officer_meets_is_said_in_vietnamese_with_what_to_do(int status, String message, String beginning) {
    assertThat(errors.sentence(TASK, status, message)).startsWith(beginning).endsWith(".").doesNotContain("59d5ab34", "ENGINE");
  }

  @Test
  void a_sentence_of_ours_passes_without_what_the_engine_puts_before_it() {
    String ours = "Chưa nhập họ và tên của chủ hồ sơ.";
    assertThat(errors.sentence(TASK, 400, "Cannot submit task form 59d5ab34: " + ours)).isEqualTo(ours);
    assertThat(errors.sentence(TASK, 500, "Cannot complete task 59d5ab34: "
        + "Error while evaluating expression: ${clock.dueAt(execution)}. Cause: vn.motcua.Refusal$RefusedException: " + ours)).isEqualTo(ours);
    assertThat(errors.sentence(TASK, 400, ours)).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({"400, Thông tin gửi lên chưa hợp lệ.", "401, Phiên làm việc đã hết.", "403, Tài khoản này không có quyền",
      "404, Nội dung này không còn", "500, Hệ thống chưa thực hiện được."})
  void a_message_that_nobody_foresaw_or_none_is_said_by_its_status(int status, String beginning) {
    assertThat(errors.sentence(TASK, status, "Something new went wrong")).startsWith(beginning);
    assertThat(errors.sentence(TASK, status, null)).startsWith(beginning);
    assertThat(errors.sentence(TASK, status, "")).startsWith(beginning);
  }

  @Test
  void who_deploys_reads_the_engines_own_words_about_the_diagram() {
    String fault = "ENGINE-09005 Could not parse BPMN process. Errors: no outgoing flow";
    assertThat(errors.sentence("/camunda/api/engine/engine/default/deployment/create", 400, fault))
        .startsWith("Chưa triển khai được.").endsWith(fault);
  }
}
