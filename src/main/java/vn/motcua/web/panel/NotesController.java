package vn.motcua.web.panel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import vn.motcua.dossier.DossierNotes;

/** Notes of a dossier, from officers to officers. */
@RestController
@RequestMapping("/api/dossiers/{code}/notes")
@Tag(name = "Ghi chú nội bộ")
class NotesController {

  private final DossierNotes notes;

  NotesController(DossierNotes notes) {
    this.notes = notes;
  }

  /** What is noted. */
  record NewNote(@NotBlank @Size(max = DossierNotes.MOST_CHARACTERS) String words) {

    /** Keeps what an officer wrote out of logs. */
    @Override
    public String toString() {
      return "NewNote[]";
    }
  }

  @GetMapping
  @Operation(summary = "Ghi chú nội bộ của hồ sơ, cũ nhất trước; cơ quan chỉ được hỏi ý kiến nhận danh sách trống")
  ResponseEntity<List<DossierNotes.Note>> list(@PathVariable String code) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(notes.of(code));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Thêm một ghi chú; ghi chú không sửa, không xóa được")
  DossierNotes.Note add(@PathVariable String code, @Valid @RequestBody NewNote note) {
    return notes.add(code, note.words());
  }
}
