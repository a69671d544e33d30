package vn.motcua.dossier;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a new calendar would do to dossiers.
 *
 * @param openDossiers how many were looked at
 * @param moving how many get another date
 * @param becomingLate open ones whose new date has passed
 * @param annulling dossiers that became late by a date that by the new calendar had not passed
 * @param lettersOut letters already issued that name a date which moves
 * @param affected the dossiers, those that become late or are cleared first; at most {@link #MOST}
 */
public record CalendarImpact(
    int openDossiers, int moving, int becomingLate, int annulling, int lettersOut, List<Affected> affected) {

  static final int MOST = 200;

  /** What happens to one dossier. */
  public enum Effect { BECOMES_LATE, ANNULLED, MOVES }

  /** @param letters form and number of each letter that names the old date */
  public record Affected(
      String dossierCode, String agency, OffsetDateTime dueCurrent, OffsetDateTime dueThen, Effect effect,
      List<String> letters) {}
}
