package vn.motcua.web.panel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.ConsultationCalls;
import vn.motcua.dossier.Reassignments;
import vn.motcua.dossier.SupplementCalls;

/** What an officer does with a dossier from its panel. */
@RestController
@RequestMapping("/api/dossiers/{code}")
@Tag(name = "Xử lý hồ sơ")
class ActsController {

  private final AllowedActs allowed;
  private final SupplementCalls supplements;
  private final ConsultationCalls consultations;
  private final Reassignments reassignments;

  ActsController(
      AllowedActs allowed, SupplementCalls supplements, ConsultationCalls consultations, Reassignments reassignments) {
    this.allowed = allowed;
    this.supplements = supplements;
    this.consultations = consultations;
    this.reassignments = reassignments;
  }

  /**
   * What is asked.
   *
   * @param function of the agency that is asked, one of those that the acts name
   */
  record Question(@NotBlank @Size(max = 64) String function, @NotBlank @Size(min = 5, max = 2000) String question) {

    /** Keeps what an officer wrote out of logs. */
    @Override
    public String toString() {
      return "Question[" + function + "]";
    }
  }

  /**
   * Who gets a task.
   *
   * @param officer user id
   */
  record Gift(@NotBlank @Size(max = 64) String officer, @NotBlank @Size(max = 1000) String reason) {

    /** Keeps what an officer wrote out of logs. */
    @Override
    public String toString() {
      return "Gift[" + officer + "]";
    }
  }

  @GetMapping("/acts")
  @Operation(summary = "Những việc người đang đăng nhập được làm với hồ sơ lúc này")
  ResponseEntity<ActsView> acts(@PathVariable String code) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(allowed.of(code));
  }

  @PostMapping("/supplement-request")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Yêu cầu bổ sung: rời bước đang làm, mở bước soạn yêu cầu của thủ tục")
  void askForMore(@PathVariable String code) {
    supplements.ask(code);
  }

  @PostMapping("/consultations")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Lấy ý kiến một cơ quan mà thủ tục có quy định thời hạn trả lời")
  void consult(@PathVariable String code, @Valid @RequestBody Question question) {
    consultations.ask(code, question.function(), question.question());
  }

  @PostMapping("/tasks/{taskId}/officer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Chuyển việc đang giữ cho đồng nghiệp; lãnh đạo đổi người xử lý")
  void give(@PathVariable String code, @PathVariable String taskId, @Valid @RequestBody Gift gift) {
    reassignments.give(code, taskId, gift.officer(), gift.reason());
  }
}
