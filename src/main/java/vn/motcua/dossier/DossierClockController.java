package vn.motcua.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
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

/** The clock of a dossier, explained, and corrections of its ledger by two persons. */
@RestController
@RequestMapping("/api/dossiers/{code}/clock")
@Tag(name = "Đồng hồ thời hạn")
class DossierClockController {

  private final DossierClocks clocks;
  private final FactCorrections corrections;
  private final Dossiers dossiers;
  private final DossierAccess access;

  DossierClockController(DossierClocks clocks, FactCorrections corrections, Dossiers dossiers, DossierAccess access) {
    this.clocks = clocks;
    this.corrections = corrections;
    this.dossiers = dossiers;
    this.access = access;
  }

  /**
   * A wrong line of the ledger and what is right.
   *
   * @param sequence number of the line
   * @param at when it really happened; missing when it never happened
   * @param voided true when it never happened
   * @param reason how the mistake came about, and what shows it
   */
  record Wish(
      @NotNull @Min(1) @Max(1_000_000) Integer sequence, OffsetDateTime at, Boolean voided,
      @NotBlank @Size(max = 2000) String reason) {}

  /** What the second person decides. */
  record Decision(@NotNull Boolean approve) {}

  @GetMapping
  @Operation(summary = "Vì sao có ngày hẹn trả: sự kiện, ngày không tính, lần dừng, thời gian làm việc còn lại hoặc đã quá")
  ResponseEntity<ClockAccount> clock(@PathVariable String code) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(clocks.forOfficers(readable(code)));
  }

  @GetMapping("/corrections")
  @Operation(summary = "Các đề nghị đính chính sổ cái đồng hồ, đã hoặc chưa duyệt")
  List<ClockAccount.Proposal> all(@PathVariable String code) {
    readable(code);
    return corrections.of(code);
  }

  @PostMapping("/corrections")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Đề nghị đính chính một dòng sổ cái; chưa có hiệu lực đến khi người thứ hai duyệt")
  ClockAccount.Proposal propose(@PathVariable String code, @Valid @RequestBody Wish wish) {
    access.requireChange(readable(code));
    return corrections.propose(code, wish.sequence(), wish.at() == null ? null : wish.at().toInstant(),
        Boolean.TRUE.equals(wish.voided()), wish.reason());
  }

  @PostMapping("/corrections/{number}/decision")
  @Operation(summary = "Người thứ hai duyệt hoặc không duyệt; duyệt thì sổ cái có thêm dòng đính chính, dòng sai vẫn còn")
  ClockAccount decide(@PathVariable String code, @PathVariable int number, @Valid @RequestBody Decision decision) {
    readable(code);
    corrections.decide(code, number, decision.approve());
    return clocks.forOfficers(dossiers.get(code));
  }

  private Dossier readable(String code) {
    Dossier dossier = dossiers.get(code);
    access.requireRead(dossier);
    return dossier;
  }
}
