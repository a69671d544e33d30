package vn.motcua.web.counter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;
import vn.motcua.procedure.Role;

/** What the pages "Tiếp nhận" and "Xử lý nhiều hồ sơ" of Tasklist ask and do. */
@RestController
@RequestMapping(path = "/api/counter", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Quầy tiếp nhận")
class CounterController {

  private final StartPage startPage;
  private final Visits visits;
  private final WaitingList waiting;
  private final ManyActs acts;
  private final CurrentOfficer currentOfficer;

  CounterController(StartPage startPage, Visits visits, WaitingList waiting, ManyActs acts, CurrentOfficer currentOfficer) {
    this.startPage = startPage;
    this.visits = visits;
    this.waiting = waiting;
    this.acts = acts;
    this.currentOfficer = currentOfficer;
  }

  /** @param act word of an act */
  record Acts(
      @NotNull @Pattern(regexp = Act.LISTED + "|" + Act.RECEIVE_AND_COLLECT) String act,
      @NotEmpty @Size(max = WaitingList.LONGEST) List<@NotBlank @Size(max = 60) String> dossiers) {}

  @GetMapping("/procedures")
  @Operation(summary = "Thủ tục để tiếp nhận hôm nay: mới dùng trước, rồi theo lĩnh vực; tìm không cần dấu")
  StartPage.Page procedures(@RequestParam(required = false) @Size(max = 200) String q) {
    return startPage.of(receiving(), q);
  }

  @GetMapping("/visit")
  @Operation(summary = "Lượt đang tiếp nhận: các hồ sơ công chức vừa nhận của cùng một người nộp")
  ResponseEntity<Visits.Visit> visit(@RequestParam(required = false) Instant since) {
    // Personal data must not stay in a shared counter machine's browser cache.
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(visits.of(receiving(), since));
  }

  @GetMapping("/waiting")
  @Operation(summary = "Hồ sơ đang chờ cùng một việc của người hỏi, để làm nhiều hồ sơ một lần")
  ResponseEntity<List<WaitingList.Line>> waiting(@RequestParam @Pattern(regexp = Act.LISTED) String act) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(waiting.of(act));
  }

  @PostMapping("/acts")
  @Operation(summary = "Làm một việc cho nhiều hồ sơ; mỗi hồ sơ một giao dịch và một dòng trả lời")
  List<ManyActs.Line> act(@Valid @RequestBody Acts wanted) {
    return acts.perform(wanted.act(), wanted.dossiers());
  }

  private Officer receiving() {
    Officer officer = currentOfficer.get();
    if (officer.agency() == null || !officer.hasRole(Role.TIEP_NHAN.code())) {
      throw Refusal.forbidden("counter.role");
    }
    return officer;
  }
}
