package vn.motcua.dossier;

import static vn.motcua.dossier.DossierView.local;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is away, and who has the tasks meanwhile. */
@RestController
@RequestMapping("/api/absences")
@Tag(name = "Vắng mặt")
class AbsenceController {

  private final Absences absences;
  private final Officers officers;

  AbsenceController(Absences absences, Officers officers) {
    this.absences = absences;
    this.officers = officers;
  }

  /**
   * An absence to enter.
   *
   * @param from begins at once when it has passed
   * @param until first instant after it
   */
  record NewAbsence(
      @NotBlank @Size(max = 64) String officer, @NotBlank @Size(max = 64) String substitute, @NotNull OffsetDateTime from,
      @NotNull OffsetDateTime until, @NotBlank @Size(max = 1000) String reason) {}

  /** An absence, times in Viet Nam's zone. */
  record AbsenceView(
      String id, String officer, String officerName, String substitute, String substituteName, OffsetDateTime from,
      OffsetDateTime until, String reason, String enteredBy, OffsetDateTime begunAt, OffsetDateTime endedAt, String endedBy,
      int movedTasks) {}

  @PostMapping
  @Operation(summary = "Lãnh đạo giao việc của người vắng mặt cho đồng nghiệp cùng cơ quan, cùng vai trò trong một thời gian")
  ResponseEntity<AbsenceView> enter(@Valid @RequestBody NewAbsence absence) {
    AbsenceView view = view(absences.enter(
        absence.officer(), absence.substitute(), absence.from().toInstant(), absence.until().toInstant(), absence.reason()));
    return ResponseEntity.created(URI.create("/api/absences/" + view.id())).body(view);
  }

  @GetMapping
  @Operation(summary = "Danh sách vắng mặt của một cơ quan, mới nhất trước; cơ quan của mình nếu không nêu")
  List<AbsenceView> list(@RequestParam(required = false) String agency) {
    return absences.ofAgency(agency).stream().map(this::view).toList();
  }

  @GetMapping("/colleagues")
  @Operation(summary = "Cán bộ đang làm việc của cơ quan, cho lãnh đạo chọn; người khác nhận danh sách trống")
  List<AbsenceRepository.Colleague> colleagues() {
    return absences.colleagues();
  }

  @PostMapping("/{id}/end")
  @Operation(summary = "Kết thúc sớm; việc chưa làm được trả lại người vắng mặt")
  AbsenceView end(@PathVariable String id) {
    return view(absences.endEarly(id));
  }

  private AbsenceView view(Absence absence) {
    return new AbsenceView(
        absence.id(), absence.officer(), name(absence.officer()), absence.substitute(), name(absence.substitute()),
        local(absence.beginsAt()), local(absence.endsAt()), absence.reason(), absence.createdBy(), local(absence.begunAt()),
        local(absence.endedAt()), absence.endedBy(), absences.movedTasks(absence));
  }

  private String name(String id) {
    return officers.find(id).map(Officer::name).orElse(id);
  }
}
