package vn.motcua.lateness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.motcua.Texts;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;

/**
 * Counts a month from the ledger: facts written down before the cut-off, so that whoever counts later counts the same (publication of
 * agencies, organisations and individuals that are late, every month: legal facts 1.4).
 */
@Service
class MonthlyCount {

  private static final int AT_ONCE = 500;

  private final MonthlyDossiers candidates;
  private final DossierPages dossiers;
  private final ClockLedger ledger;
  private final StatutoryClock statutoryClock;
  private final Agencies agencies;
  private final Officers officers;
  private final Texts texts;

  MonthlyCount(
      MonthlyDossiers candidates, DossierPages dossiers, ClockLedger ledger, StatutoryClock statutoryClock, Agencies agencies,
      Officers officers, Texts texts) {
    this.candidates = candidates;
    this.dossiers = dossiers;
    this.ledger = ledger;
    this.statutoryClock = statutoryClock;
    this.agencies = agencies;
    this.officers = officers;
    this.texts = texts;
  }

  MonthlyList of(MonthlyPeriod month) {
    Tallies tallies = new Tallies();
    List<String> codes = candidates.of(month);
    for (int from = 0; from < codes.size(); from += AT_ONCE) {
      List<String> page = codes.subList(from, Math.min(codes.size(), from + AT_ONCE));
      Map<String, List<ClockFact>> facts = ledger.facts(page);
      for (Dossier dossier : dossiers.of(page)) {
        tallies.add(read(dossier, facts.getOrDefault(dossier.code(), List.of()), month));
      }
    }
    return list(month, tallies);
  }

  private MonthlyDossier read(Dossier dossier, List<ClockFact> all, MonthlyPeriod month) {
    Instant cutOff = month.cutOff();
    List<ClockFact> facts = all.stream().filter(fact -> fact.recordedAt().isBefore(cutOff)).toList();
    boolean extended = statutoryClock.timeliness(dossier.rules(), facts, cutOff).extended();
    return MonthlyDossier.of(dossier, facts, extended, month);
  }

  private MonthlyList list(MonthlyPeriod month, Tallies tallies) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Agency agency : agencies.all()) {
      names.put(agency.code(), agency.name());
    }
    List<MonthlyList.Line> ofAgencies = new ArrayList<>();
    tallies.agencies.forEach((code, tally) -> {
      if (tally.isOfNote()) {
        ofAgencies.add(new MonthlyList.Line(code, names.getOrDefault(code, code), code, names.getOrDefault(code, code),
            tally.numbers()));
      }
    });
    return new MonthlyList(month.month().toString(), month.cutOff().atZone(WorkingCalendar.ZONE).toOffsetDateTime().toString(),
        texts.text("lateness.monthly.definition", printed(month)).lines().toList(),
        new MonthlyList.Line(null, texts.text("lateness.monthly.province"), null, null, tallies.province.numbers()), ofAgencies,
        desks(tallies, names), officers(tallies, names));
  }

  private static Object[] printed(MonthlyPeriod month) {
    return new Object[] {"%02d/%d".formatted(month.month().getMonthValue(), month.month().getYear()),
        "%02d/%02d/%d".formatted(month.lastDay().getDayOfMonth(), month.month().getMonthValue(), month.month().getYear())};
  }

  private List<MonthlyList.Line> desks(Tallies tallies, Map<String, String> names) {
    List<MonthlyList.Line> lines = new ArrayList<>();
    tallies.desks.forEach((key, tally) -> {
      if (tally.isLate()) {
        String role = key.code() == null ? null : key.code().substring(0, key.code().indexOf('.'));
        lines.add(new MonthlyList.Line(key.code(),
            role == null ? texts.text("lateness.monthly.noDesk") : texts.text("procedure.role." + role), key.agency(),
            names.getOrDefault(key.agency(), key.agency()), tally.numbers()));
      }
    });
    return lines;
  }

  private List<MonthlyList.Line> officers(Tallies tallies, Map<String, String> names) {
    List<MonthlyList.Line> lines = new ArrayList<>();
    tallies.officers.forEach((key, tally) -> {
      if (tally.isLate()) {
        String name = key.code() == null ? texts.text("lateness.monthly.noOfficer")
            : officers.find(key.code()).map(Officer::name).orElse(key.code());
        lines.add(new MonthlyList.Line(key.code(), name, key.agency(), names.getOrDefault(key.agency(), key.agency()),
            tally.numbers()));
      }
    });
    return lines;
  }

  /** Whose line it is, within an agency. */
  private record Key(String agency, String code) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byAgency = agency.compareTo(other.agency);
      return byAgency != 0 ? byAgency : (code == null ? "" : code).compareTo(other.code == null ? "" : other.code);
    }
  }

  /** The sums so far. */
  private static final class Tallies {

    private final MonthlyTally province = new MonthlyTally();
    private final Map<String, MonthlyTally> agencies = new TreeMap<>();
    private final Map<Key, MonthlyTally> desks = new TreeMap<>();
    private final Map<Key, MonthlyTally> officers = new TreeMap<>();

    private void add(MonthlyDossier dossier) {
      MonthlyTally agency = agencies.computeIfAbsent(dossier.agency(), any -> new MonthlyTally());
      if (!dossier.counts()) {
        if (dossier.annulled()) {
          agency.annulledOnly();
          province.annulledOnly();
        }
        return;
      }
      Key desk = new Key(deskAgency(dossier), dossier.desk());
      Key officer = new Key(dossier.agency(), dossier.officer());
      List<MonthlyTally> concerned = new ArrayList<>(List.of(province, agency));
      dossier.desks().forEach(each -> concerned.add(of(desks, new Key(agencyOf(each), each))));
      dossier.officers().forEach(each -> concerned.add(of(officers, new Key(dossier.agency(), each))));
      if (dossier.late() && !dossier.desks().contains(dossier.desk())) {
        concerned.add(of(desks, desk));
      }
      if (dossier.late() && !dossier.officers().contains(dossier.officer())) {
        concerned.add(of(officers, officer));
      }
      concerned.forEach(each -> each.consider(dossier));
      if (dossier.late()) {
        List.of(province, agency, of(desks, desk), of(officers, officer)).forEach(each -> each.late(dossier));
      }
    }

    private static MonthlyTally of(Map<Key, MonthlyTally> tallies, Key key) {
      return tallies.computeIfAbsent(key, any -> new MonthlyTally());
    }

    private static String deskAgency(MonthlyDossier dossier) {
      return dossier.desk() == null ? dossier.agency() : agencyOf(dossier.desk());
    }

    private static String agencyOf(String desk) {
      return desk.substring(desk.indexOf('.') + 1);
    }
  }
}
