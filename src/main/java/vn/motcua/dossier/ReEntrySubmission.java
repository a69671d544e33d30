package vn.motcua.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A dossier that was taken in on paper while the system was down.
 *
 * @param dossier what was handed in
 * @param receivedAt when, as the control slip says
 * @param events what was done with it on paper, in order
 * @param paperNumber its number in the book on paper
 * @param reason why it was not entered at once
 * @param approvedBy account of the head who approved the entry
 */
public record ReEntrySubmission(
    @NotNull @Valid Submission dossier,
    @NotNull OffsetDateTime receivedAt,
    @NotNull @Size(max = 20) List<@Valid @NotNull EventData> events,
    @NotBlank @Size(max = 60) String paperNumber,
    @NotBlank @Size(max = 1000) String reason,
    @NotBlank @Size(max = 64) String approvedBy) {

  /** Something that happened on paper: ACCEPTED, REFUSED, SUPPLEMENT_ASKED, SUPPLEMENT_RECEIVED, FINISHED or RETURNED. */
  public record EventData(
      @NotNull @Pattern(regexp = "ACCEPTED|REFUSED|SUPPLEMENT_ASKED|SUPPLEMENT_RECEIVED|FINISHED|RETURNED") String kind,
      @NotNull OffsetDateTime at, @Size(max = 1000) String reason) {}
}
