package vn.motcua.web.repair;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.engine.repair.Repair;
import vn.motcua.engine.repair.RepairKind;
import vn.motcua.engine.repair.RepairView;
import vn.motcua.engine.repair.RepairViews;
import vn.motcua.engine.repair.RepairWish;
import vn.motcua.engine.repair.Repairs;

/** Repairs of running dossiers: previewed, done for one or many, the moving of a step approved by a second person. */
@RestController
@RequestMapping(path = "/api/repairs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sửa chữa")
class RepairController {

  private static final String ID = "[A-Za-z0-9_.-]+";
  private static final int MOST = 200;

  private final Repairs repairs;
  private final RepairViews views;

  RepairController(Repairs repairs, RepairViews views) {
    this.repairs = repairs;
    this.views = views;
  }

  /**
   * @param kind REASSIGN, RETRY, MOVE or ALIGN
   * @param step whose task is given, or which is left; missing otherwise
   * @param target user id of the officer, missing to give the task back to its group; or the step to enter
   * @param reason kept with the act; needed unless it is a preview
   */
  record Wish(
      @NotNull RepairKind kind, @NotEmpty @Size(max = MOST) List<@NotBlank @Pattern(regexp = ID) @Size(max = 60) String> dossiers,
      @Pattern(regexp = ID) @Size(max = 255) String step, @Pattern(regexp = ID) @Size(max = 255) String target,
      @Size(max = 2000) String reason) {}

  /** What the second person decides. */
  record Decision(@NotNull Boolean approve) {}

  /** @param preview true: only says what would happen to each dossier, and answers with that */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Giao lại việc, chạy lại việc lỗi, chuyển bước, chỉnh mốc thời hạn của một hay nhiều hồ sơ: xem trước, rồi làm")
  ResponseEntity<?> repair(@RequestParam(defaultValue = "true") boolean preview, @Valid @RequestBody Wish wish) {
    RepairWish asked = new RepairWish(wish.kind(), wish.dossiers(), wish.step(), wish.target(), wish.reason());
    if (preview) {
      return ResponseEntity.ok(repairs.preview(asked));
    }
    if (wish.reason() == null || wish.reason().isBlank()) {
      throw Refusal.invalid("reason", "repair.reason");
    }
    return ResponseEntity.status(HttpStatus.CREATED).body(repairs.repair(asked));
  }

  @GetMapping
  @Operation(summary = "Các lần sửa chữa mới nhất: ai, vì sao, ai duyệt, kết quả từng hồ sơ")
  ResponseEntity<List<Repair>> all() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(repairs.all());
  }

  @GetMapping("/dossiers/{code}")
  @Operation(summary = "Hồ sơ đang ở những bước nào, việc nào lỗi, mốc thời hạn nào lệch, có thể sửa gì")
  ResponseEntity<RepairView> dossier(@PathVariable String code) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.of(code));
  }

  @PostMapping(path = "/{number}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Người thứ hai duyệt hoặc không duyệt việc chuyển bước")
  Repair decide(@PathVariable int number, @Valid @RequestBody Decision decision) {
    return repairs.decide(number, decision.approve());
  }
}
