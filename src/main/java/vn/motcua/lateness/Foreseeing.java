package vn.motcua.lateness;

import org.springframework.stereotype.Service;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;

/** Who may say now that a dossier will not be ready by its date (báo không kịp). */
@Service
public class Foreseeing {

  /** Longest new appointment that may be asked for, in working days. */
  public static final int MOST_DAYS = Extensions.MOST_DAYS;

  private final Extensions extensions;
  private final CurrentOfficer currentOfficer;

  Foreseeing(Extensions extensions, CurrentOfficer currentOfficer) {
    this.extensions = extensions;
    this.currentOfficer = currentOfficer;
  }

  /** Whether the officer who acts in this thread may, by the rules that would judge it. */
  public boolean isOffered(Dossier dossier) {
    try {
      extensions.requireForeseeable(dossier, currentOfficer.get());
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }
}
