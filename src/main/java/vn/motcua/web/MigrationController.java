package vn.motcua.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
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
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;
import vn.motcua.engine.versions.Migration;
import vn.motcua.engine.versions.MigrationWish;
import vn.motcua.engine.versions.Migrations;

/**
 * Running dossiers go over to another version of their diagram: previewed, proposed by a designer, approved by a second person.
 */
@RestController
@RequestMapping(path = "/api/migrations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Chuyển phiên bản quy trình")
class MigrationController {

  private static final String ID = "[A-Za-z_][A-Za-z0-9_.-]*";

  private final Migrations migrations;
  private final CurrentOfficer currentOfficer;

  MigrationController(Migrations migrations, CurrentOfficer currentOfficer) {
    this.migrations = migrations;
    this.currentOfficer = currentOfficer;
  }

  /** A step of the old version and what it becomes in the new one. */
  record Step(
      @NotNull @Pattern(regexp = ID) @Size(max = 255) String from, @NotNull @Pattern(regexp = ID) @Size(max = 255) String to) {}

  /**
   * @param definition key of the diagram
   * @param from versions to leave; missing or empty: every other than {@code to}
   * @param to missing: the newest
   * @param dossiers missing or empty: all that run on those versions
   * @param mapping steps that have another id in the new version
   * @param reason kept with the act; needed unless it is a preview
   */
  record Wish(
      @NotNull @Pattern(regexp = ID) @Size(max = 255) String definition,
      @Size(max = 200) List<@NotNull @Min(1) @Max(1_000_000) Integer> from, @Min(1) @Max(1_000_000) Integer to,
      @Size(max = 2000) List<@NotNull @Pattern(regexp = "[A-Za-z0-9.-]+") @Size(max = 60) String> dossiers,
      @Size(max = 200) List<@Valid @NotNull Step> mapping, @Size(max = 2000) String reason) {}

  /** What the second person decides. */
  record Decision(@NotNull Boolean approve) {}

  /** @param preview true: only says what would happen, and answers with that */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Chuyển hồ sơ đang chạy sang phiên bản khác của quy trình: xem trước, rồi đề nghị; người thứ hai duyệt")
  ResponseEntity<?> migrate(@RequestParam(defaultValue = "true") boolean preview, @Valid @RequestBody Wish wish) {
    MigrationWish asked = new MigrationWish(wish.definition(), wish.from(), wish.to(), wish.dossiers(), pairs(wish));
    if (preview) {
      return ResponseEntity.ok(migrations.preview(asked));
    }
    if (wish.reason() == null || wish.reason().isBlank()) {
      throw Refusal.invalid("reason", "engine.migration.reason");
    }
    return ResponseEntity.status(HttpStatus.CREATED).body(migrations.propose(asked, wish.reason()));
  }

  @GetMapping
  @Operation(summary = "Mọi lần chuyển phiên bản: ai đề nghị, vì sao, ai duyệt, đã chuyển đến đâu, hồ sơ nào ở lại và vì sao")
  List<Migration> all() {
    requireReader();
    return migrations.all();
  }

  @GetMapping("/{number}")
  @Operation(summary = "Một lần chuyển phiên bản và tiến độ")
  Migration one(@PathVariable int number) {
    requireReader();
    return migrations.get(number);
  }

  @PostMapping(path = "/{number}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Người thứ hai duyệt hoặc không duyệt một lần chuyển phiên bản")
  Migration decide(@PathVariable int number, @Valid @RequestBody Decision decision) {
    requireReader();
    return migrations.decide(number, decision.approve());
  }

  private static List<MigrationWish.StepPair> pairs(Wish wish) {
    return wish.mapping() == null ? List.of()
        : wish.mapping().stream().map(step -> new MigrationWish.StepPair(step.from(), step.to())).toList();
  }

  private void requireReader() {
    Officer officer = currentOfficer.get();
    if (Stream.of("thiet-ke", "quan-tri", "kiem-soat", "giam-sat").noneMatch(officer::hasRole)) {
      throw Refusal.forbidden("engine.migration.reader", officer.id());
    }
  }
}
