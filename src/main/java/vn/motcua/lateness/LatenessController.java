package vn.motcua.lateness;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is owed of late dossiers, and many of them decided at once. */
@RestController
@RequestMapping("/api/lateness")
class LatenessController {

  private static final int MOST_LINES = 200;
  private static final int MOST_DOSSIERS = 200;

  private final OwedList owed;
  private final ManyDecisions decisions;

  LatenessController(OwedList owed, ManyDecisions decisions) {
    this.owed = owed;
    this.decisions = decisions;
  }

  /**
   * @param decision approve or refuse a new appointment; sign the letters 04; explain; accept or sendBack explanations; notify that
   *     the new appointment was not kept
   * @param causeClass own, consulted, applicant, system or field
   * @param reason written once for all of them: for the letter, the refusal, the explanation or the conclusion
   * @param measure what is done about it
   * @param days working days of the new appointment
   */
  record Decision(
      @NotEmpty @Size(max = MOST_DOSSIERS) List<@NotBlank @Size(max = 60) String> dossiers,
      @NotNull @Pattern(regexp = "approve|refuse|sign|explain|accept|sendBack|notify") String decision,
      @Size(max = 20) String causeClass, @Size(max = 2000) String reason, @Size(max = 2000) String measure,
      @Min(1) @Max(Extensions.MOST_DAYS) Integer days) {

    /** Keeps what an officer wrote out of logs. */
    @Override
    public String toString() {
      return "Decision[" + decision + ", " + dossiers.size() + "]";
    }
  }

  @GetMapping
  @Operation(summary = "What is owed, by whom and since when: of the head's agency, or of the province for procedure control")
  List<OwedList.Line> lines(
      @RequestParam(required = false) @Size(max = 40) String agency, @RequestParam(required = false) @Size(max = 20) String kind,
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int after,
      @RequestParam(defaultValue = "100") @Min(1) @Max(MOST_LINES) int most) {
    return owed.lines(agency, kind, after, most);
  }

  @PostMapping("/decisions")
  @Operation(summary = "Decides many dossiers in one act; each by itself, and each answered by a line")
  List<ManyDecisions.Line> decide(@Valid @RequestBody Decision decision) {
    return decisions.decide(decision.dossiers(), act(decision.decision()),
        new ManyDecisions.Cause(decision.causeClass(), decision.reason(), decision.measure(), decision.days()));
  }

  private static ManyDecisions.Act act(String decision) {
    return ManyDecisions.Act.valueOf(decision.replace("sendBack", "send_back").toUpperCase(Locale.ROOT));
  }
}
