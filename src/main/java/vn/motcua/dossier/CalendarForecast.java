package vn.motcua.dossier;

import static vn.motcua.dossier.DossierView.local;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.clock.CalendarImport;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.dossier.CalendarImpact.Affected;
import vn.motcua.dossier.CalendarImpact.Effect;

/** Looks ahead: what a calendar that is not in force yet would do to the dossiers of the province. */
@Component
class CalendarForecast {

  private static final int AT_ONCE = 500;
  /** Letters that tell the applicant when to come: the slip, the apology with its new date. */
  private static final Set<String> DATED_FORMS = Set.of("01", "04");

  private final CalendarImport imports;
  private final CalendarDossiers rows;
  private final ClockLedger ledger;
  private final Agencies agencies;
  private final Clock clock;

  CalendarForecast(CalendarImport imports, CalendarDossiers rows, ClockLedger ledger, Agencies agencies, Clock clock) {
    this.imports = imports;
    this.rows = rows;
    this.ledger = ledger;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** @throws vn.motcua.Refusal when the file is wrong, or leaves an agency or a year that is needed without a calendar */
  CalendarImpact of(String csv) {
    StatutoryClock planned = imports.clockWith(csv);
    LocalDate first = imports.firstChange(csv).orElse(null);
    Sum sum = new Sum();
    if (first != null) {
      for (Agency agency : agencies.all()) {
        List<String> open = rows.openCodes(agency.code());
        sum.open += open.size();
        look(open, planned, sum);
        look(rows.endedLateCodes(agency.code(), first), planned, sum);
      }
    }
    return sum.impact();
  }

  private void look(List<String> codes, StatutoryClock planned, Sum sum) {
    Instant now = clock.instant();
    for (int from = 0; from < codes.size(); from += AT_ONCE) {
      List<String> some = codes.subList(from, Math.min(codes.size(), from + AT_ONCE));
      Map<String, List<ClockFact>> facts = ledger.facts(some);
      for (Dossier dossier : rows.of(some)) {
        List<ClockFact> known = facts.getOrDefault(dossier.code(), List.of());
        sum.add(Outlook.of(planned, dossier, known, now), known);
      }
    }
  }

  private static List<String> letters(List<ClockFact> facts) {
    return facts.stream().filter(fact -> fact.kind() == FactKind.LETTER_ISSUED && DATED_FORMS.contains(fact.detail("form")))
        .map(fact -> fact.detail("form") + " " + fact.detail("number")).toList();
  }

  /** What was counted so far. */
  private static final class Sum {

    private final List<Affected> affected = new ArrayList<>();
    private int open;
    private int moving;
    private int late;
    private int annulled;
    private int letters;

    void add(Outlook outlook, List<ClockFact> facts) {
      if (!outlook.moved() && !outlook.becomesLate() && !outlook.annulled()) {
        return;
      }
      List<String> out = outlook.currentMoved() ? letters(facts) : List.of();
      moving += outlook.moved() ? 1 : 0;
      late += outlook.becomesLate() ? 1 : 0;
      annulled += outlook.annulled() ? 1 : 0;
      letters += out.size();
      Dossier dossier = outlook.dossier();
      Effect effect = outlook.annulled() ? Effect.ANNULLED : outlook.becomesLate() ? Effect.BECOMES_LATE : Effect.MOVES;
      if (effect != Effect.MOVES || affected.size() < CalendarImpact.MOST) {
        affected.add(new Affected(dossier.code(), dossier.competentAgency(), local(dossier.dueCurrent()),
            local(outlook.due().current()), effect, out));
      }
    }

    CalendarImpact impact() {
      affected.sort(Comparator.comparing(Affected::effect).thenComparing(Affected::dossierCode));
      return new CalendarImpact(open, moving, late, annulled, letters,
          affected.stream().limit(CalendarImpact.MOST).toList());
    }
  }
}
