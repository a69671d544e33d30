package vn.motcua.lateness;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.dossier.DelayCause;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;

/** Báo không kịp: an officer says at any time before the date that a dossier will not be ready by it. */
@RestController
@RequestMapping("/api/dossiers/{code}/lateness/foreseen")
class ForeseenController {

  private final Extensions extensions;
  private final Dossiers dossiers;
  private final DossierAccess access;

  ForeseenController(Extensions extensions, Dossiers dossiers, DossierAccess access) {
    this.extensions = extensions;
    this.dossiers = dossiers;
    this.access = access;
  }

  /**
   * @param causeClass own, consulted, applicant, system or field
   * @param reason what the applicant will be told
   * @param measure what is done to keep the new date, or null
   * @param days working days of the new appointment
   */
  record Foreseen(
      @NotBlank @Size(max = 20) String causeClass, @NotBlank @Size(min = 5, max = 2000) String reason,
      @Size(max = 2000) String measure, @NotNull @Min(1) @Max(Extensions.MOST_DAYS) Integer days) {

    /** Keeps what an officer wrote out of logs. */
    @Override
    public String toString() {
      return "Foreseen[" + causeClass + ", " + days + "]";
    }
  }

  /** What it came to for now: the head is asked. */
  record Answer(String code) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Says that the dossier will not be ready by its date; the head decides on the one new appointment")
  Answer foresee(@PathVariable String code, @Valid @RequestBody Foreseen foreseen) {
    access.requireChange(dossiers.get(code));
    DelayCause cause = DelayCause.find(foreseen.causeClass())
        .orElseThrow(() -> Refusal.invalid("causeClass", "lateness.causeClass", foreseen.causeClass()));
    extensions.foresee(code, new Extensions.Wish(cause, foreseen.reason(), foreseen.measure(), foreseen.days()));
    return new Answer(code);
  }
}
