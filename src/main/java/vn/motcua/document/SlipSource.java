package vn.motcua.document;

import java.util.Optional;
import vn.motcua.dossier.Dossier;

/**
 * What a slip prints that the dossier itself does not hold. Any number of beans may implement any part of it: the first that
 * knows an answer gives it, and what nobody knows is left for the pen or left out.
 */
public interface SlipSource {

  /** The fee of a dossier; empty when it has none or it is not computed yet. */
  default Optional<SlipFee> feeOf(Dossier dossier) {
    return Optional.empty();
  }

  /** The place in the follow-up book; when empty the slip has dotted lines there. */
  default Optional<BookPlace> bookPlaceOf(Dossier dossier) {
    return Optional.empty();
  }

  /** The name of the dossier's case (trường hợp), when it is worth a line. */
  default Optional<String> caseNameOf(Dossier dossier) {
    return Optional.empty();
  }

  /** The full name of an officer, for the place of the signature. */
  default Optional<String> officerName(String userId) {
    return Optional.empty();
  }

  /** In what power an officer signs for the agency; empty when the officer does not. */
  default Optional<Standing> standingOf(String userId) {
    return Optional.empty();
  }
}
