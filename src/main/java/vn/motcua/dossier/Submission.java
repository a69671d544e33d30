package vn.motcua.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A dossier sent by another system.
 *
 * @param procedure procedure code or key of its diagram
 * @param caseKey variant of the procedure
 * @param channel 1 counter, 2 online, 3 post
 * @param receivingAgency the agency it is handed in at; the sender's own agency when missing
 * @param competentAgency who decides; the receiving agency when missing
 * @param waybill number of the postal item; channel 3 only, and there required
 * @param submitter who hands it in for the applicant, or nothing when the applicant does
 * @param declaration the other values of the start form, by key
 */
public record Submission(
    @NotBlank @Size(max = 64) String procedure,
    @NotBlank @Size(max = 64) String caseKey,
    @NotNull @Min(1) @Max(3) Integer channel,
    @Size(max = 40) String receivingAgency,
    @Size(max = 40) String competentAgency,
    @Size(max = 30) String waybill,
    @NotNull @Valid PersonData applicant,
    @Valid PersonData submitter,
    Map<String, Object> declaration,
    @NotNull @Size(max = 200) List<@Valid @NotNull PaperData> papers) {

  /** A person as a message carries one. */
  public record PersonData(
      @NotBlank @Size(max = 200) String fullName, String personalNumber, LocalDate birthDate, String sex,
      @Size(max = 500) String address, @Size(max = 40) String phone, @Size(max = 254) String email) {

    /** Keeps a name out of any log line that prints a message. */
    @Override
    public String toString() {
      return "PersonData[…]";
    }
  }

  /** A paper as a message carries one. */
  public record PaperData(@NotBlank @Size(max = 500) String name, @NotNull PaperForm form, @NotNull @Min(1) Integer count) {}
}
