package vn.motcua.dossier;

import static vn.motcua.dossier.DossierView.local;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import vn.motcua.Texts;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockStory;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.FactLine;
import vn.motcua.clock.FactLines;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Timeliness;

/** Explains the clock of a dossier, to officers by name and to citizens by agency; the words are the same. */
@Service
public class DossierClocks {

  private final Dossiers dossiers;
  private final StatutoryClock clock;
  private final FactLines lines;
  private final FactCorrections corrections;
  private final Officers officers;
  private final Agencies agencies;
  private final Texts texts;
  private final Clock now;

  DossierClocks(
      Dossiers dossiers, StatutoryClock clock, FactLines lines, FactCorrections corrections, Officers officers, Agencies agencies,
      Texts texts, Clock now) {
    this.dossiers = dossiers;
    this.clock = clock;
    this.lines = lines;
    this.corrections = corrections;
    this.officers = officers;
    this.agencies = agencies;
    this.texts = texts;
    this.now = now;
  }

  /** With the names of officers, reasons and open proposals. */
  public ClockAccount forOfficers(Dossier dossier) {
    UnaryOperator<String> named = remembering(this::nameOf);
    return account(dossier, line -> new ClockAccount.Line(line.sequence(), line.kind(), line.what(), local(line.at()),
        local(line.recordedAt()), line.actor(), named.apply(line.actor()), line.approvedBy(), named.apply(line.approvedBy()),
        line.reason(), line.legalBasis(), line.basis(), line.note(), line.corrects(), line.correctedBy(), line.voided(),
        line.details()), true);
  }

  /** Without anybody's name: agencies act, and free text, which might name a person, stays with the officers. */
  public ClockAccount forCitizens(Dossier dossier) {
    UnaryOperator<String> agency = remembering(this::agencyOf);
    return account(dossier, line -> new ClockAccount.Line(line.sequence(), line.kind(), line.what(), local(line.at()), null, null,
        agency.apply(line.actor()), null, agency.apply(line.approvedBy()), null, null, line.basis(), line.note(),
        line.corrects(), line.correctedBy(), line.voided(), Map.of()), false);
  }

  private ClockAccount account(Dossier dossier, Function<FactLine, ClockAccount.Line> shown, boolean inside) {
    List<ClockFact> facts = dossiers.facts(dossier.code());
    DueDates due = clock.compute(dossier.rules(), facts);
    ClockStory story = clock.story(dossier.rules(), facts, now.instant());
    return new ClockAccount(local(dossier.dueOriginal()), local(due.statutory()), local(due.current()), due.running(),
        due.provisional(), Timeliness.becameLate(facts), story.minutesLeft(), story.minutesOver(), story.time(),
        clock.explain(dossier.rules(), facts),
        story.stops().stream().map(stop -> new ClockAccount.Standstill(
            local(stop.from()), local(stop.to()), stop.workingMinutes(), stop.time(), stop.words())).toList(),
        story.daysOut().stream().map(days -> new ClockAccount.NotCounted(
            days.from(), days.to(), days.reason(), days.words())).toList(),
        lines.of(facts).stream().map(shown).toList(), inside ? corrections.of(dossier.code()) : List.of(),
        inside && corrections.mayPropose(dossier), inside && corrections.mayDecide(dossier));
  }

  private String nameOf(String actor) {
    return Officer.SYSTEM.id().equals(actor) ? texts.text("clock.actor.system")
        : officers.find(actor).map(Officer::name).orElse(actor);
  }

  private String agencyOf(String actor) {
    return Officer.SYSTEM.id().equals(actor) ? texts.text("clock.actor.system")
        : officers.find(actor).map(Officer::agency).flatMap(agencies::find)
            .map(agency -> texts.text("clock.actor.agency", agency.name())).orElseGet(() -> texts.text("clock.actor.other"));
  }

  /** Many lines have few actors. */
  private static UnaryOperator<String> remembering(UnaryOperator<String> ask) {
    Map<String, String> known = new HashMap<>();
    return actor -> actor == null ? null : known.computeIfAbsent(actor, ask);
  }
}
