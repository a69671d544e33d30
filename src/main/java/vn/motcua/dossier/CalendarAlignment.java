package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.dossier.CalendarChangeTable.InForce;
import vn.motcua.dossier.OpenDeadlines.Redated;

/**
 * Brings dossiers to what a calendar in force says: facts, rows, timers and tasks of all of them together, in the caller's
 * transaction. Doing it twice changes nothing the second time.
 */
@Service
class CalendarAlignment {

  private final CalendarDossiers rows;
  private final ClockLedger ledger;
  private final StatutoryClock clock;
  private final ObjectProvider<OpenDeadlines> deadlines;
  private final Clock now;

  CalendarAlignment(
      CalendarDossiers rows, ClockLedger ledger, StatutoryClock clock, ObjectProvider<OpenDeadlines> deadlines, Clock now) {
    this.rows = rows;
    this.ledger = ledger;
    this.clock = clock;
    this.deadlines = deadlines;
    this.now = now;
  }

  /** @return how many were given another date or cleared */
  int align(InForce change, List<String> codes) {
    Instant instant = now.instant();
    Map<String, List<ClockFact>> facts = ledger.facts(codes);
    List<ClockFact> added = new ArrayList<>();
    List<Outlook> touched = new ArrayList<>();
    List<Redated> redated = new ArrayList<>();
    for (Dossier dossier : rows.of(codes)) {
      List<ClockFact> known = facts.getOrDefault(dossier.code(), List.of());
      Outlook outlook = Outlook.of(clock, dossier, known, instant);
      List<NewFact> news = news(change, outlook, instant);
      if (!news.isEmpty()) {
        List<ClockFact> all = ledger.chain(dossier.code(), known, news);
        added.addAll(all.subList(known.size(), all.size()));
        outlook = outlook.after(clock, all);
        touched.add(outlook);
      }
      if (!dossier.status().isClosed() && dossier.instanceId() != null) {
        redated.add(new Redated(outlook.rewritten(!news.isEmpty()), outlook.due(), !news.isEmpty()));
      }
    }
    if (!touched.isEmpty()) {
      ledger.insert(added);
      rows.move(touched);
    }
    deadlines.forEach(each -> each.align(redated));
    return touched.size();
  }

  /** Without a second person nothing is annulled: then the dates move and the dossier stays late. */
  private static List<NewFact> news(InForce change, Outlook outlook, Instant at) {
    List<NewFact> news = new ArrayList<>();
    if (outlook.moved()) {
      Dossier dossier = outlook.dossier();
      NewFact moved = NewFact.of(FactKind.CALENDAR_CHANGED, at, change.actor()).because(change.reason(), null)
          .with("act", String.valueOf(change.act()));
      moved = dossier.dueCurrent() == null ? moved : moved.with("old", dossier.dueCurrent().toString());
      news.add(outlook.due().current() == null ? moved : moved.with("current", outlook.due().current().toString()));
    }
    if (outlook.annulled() && change.approvedBy() != null) {
      news.add(NewFact.of(FactKind.LATE_ANNULLED, at, change.actor()).because(change.reason(), null)
          .with("act", String.valueOf(change.act())).with("approvedBy", change.approvedBy()));
    }
    return news;
  }
}
