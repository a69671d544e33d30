package vn.motcua.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One typed value put right.
 *
 * @param field {@code applicant.fullName}, {@code submitter.phone} … or a key of the declaration
 * @param value the right value; blank removes an optional one
 * @param reason why, kept with the old value
 */
public record Correction(@NotBlank @Size(max = 255) String field, @Size(max = 4000) String value, @NotBlank @Size(max = 2000) String reason) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "Correction[" + field + "]";
  }
}
