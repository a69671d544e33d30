package vn.motcua.dossier;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Another case for a dossier: asked by one officer, decided by the head. */
@RestController
@RequestMapping("/api/dossiers/{code}/case-changes")
class CaseChangeController {

  private final CaseChanges changes;
  private final Dossiers dossiers;
  private final DossierAccess access;

  CaseChangeController(CaseChanges changes, Dossiers dossiers, DossierAccess access) {
    this.changes = changes;
    this.dossiers = dossiers;
    this.access = access;
  }

  /**
   * @param caseKey a case of the dossier's procedure
   * @param reason why it was taken for another one
   */
  record Wish(@NotBlank @Size(max = 64) String caseKey, @NotBlank @Size(max = 2000) String reason) {}

  /** What the head decides. */
  record Decision(@NotNull Boolean approve) {}

  @GetMapping
  List<CaseChange> all(@PathVariable String code) {
    access.requireRead(dossiers.get(code));
    return changes.of(code);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Asks that the dossier be treated as another case; the head of the competent agency decides")
  CaseChange ask(@PathVariable String code, @Valid @RequestBody Wish wish) {
    access.requireChange(dossiers.get(code));
    return changes.ask(code, wish.caseKey(), wish.reason());
  }

  @PostMapping("/{number}/decision")
  @Operation(summary = "Approves or refuses; approved, the new case's term counts from the start in force")
  List<CaseChange> decide(@PathVariable String code, @PathVariable int number, @Valid @RequestBody Decision decision) {
    access.requireChange(dossiers.get(code));
    changes.decide(code, number, decision.approve());
    return changes.of(code);
  }
}
