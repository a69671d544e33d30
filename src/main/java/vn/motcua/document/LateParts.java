package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.calendar.Calendars;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.WorkingTimeWords;
import vn.motcua.dossier.DelayCause;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/** What the letters of late dossiers have in common: what was decided, how late, and how it ended. */
@Component
class LateParts {

  private final ObjectProvider<LateLetters> decided;
  private final Dossiers dossiers;
  private final Calendars calendars;
  private final WorkingTimeWords time;
  private final Texts texts;

  LateParts(ObjectProvider<LateLetters> decided, Dossiers dossiers, Calendars calendars, WorkingTimeWords time, Texts texts) {
    this.decided = decided;
    this.dossiers = dossiers;
    this.calendars = calendars;
    this.time = time;
    this.texts = texts;
  }

  <T> List<T> decided(Function<LateLetters, List<T>> question) {
    return decided.orderedStream().flatMap(letters -> question.apply(letters).stream()).toList();
  }

  String cause(DelayCause cause) {
    return cause == null ? null : texts.text("document.cause." + cause.key());
  }

  /** Working time of the agency that decides, from a due date to an instant; null when none passed. */
  String over(Dossier dossier, Instant due, Instant at) {
    long minutes = calendars.of(dossier.competentAgency()).minutesBetween(due, at);
    return minutes == 0 ? null : time.of(minutes);
  }

  /** The fact by which the dossier ended, or null while it is open. */
  ClockFact ending(Dossier dossier) {
    ClockFact ending = null;
    for (ClockFact fact : dossiers.facts(dossier.code())) {
      ending = switch (fact.kind()) {
        // A refusal on the merits is finished in the same breath; the first says more.
        case FINISHED, REFUSED, STOPPED, WITHDRAWAL_GRANTED -> ending == null ? fact : ending;
        default -> ending;
      };
    }
    return ending;
  }

  /** When it ended, or null while it is open. */
  Instant endedAt(Dossier dossier) {
    ClockFact ending = ending(dossier);
    return ending == null ? null : ending.at();
  }

  /** How it ended, such as {@code được giải quyết xong}. */
  String ending(ClockFact fact) {
    return texts.text("document.ended." + (fact == null ? "FINISHED" : fact.kind()));
  }
}
