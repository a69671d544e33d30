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
import vn.motcua.clock.DueDatesListener;
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
  private final ObjectProvider<DueDatesListener> listeners;
  private final Clock now;

  CalendarAlignment(
      CalendarDossiers rows, ClockLedger ledger, StatutoryClock clock, ObjectProvider<OpenDeadlines> deadlines,
      ObjectProvider<DueDatesListener> listeners, Clock now) {
    this.rows = rows;
    this.ledger = ledger;
    this.clock = clock;
    this.deadlines = deadlines;
    this.listeners = listeners;
    this.now = now;
  }

  /** @return how many were given another date or cleared */
  int align(InForce change, List<String> codes) {
    Instant instant = now.instant();
    Map<String, List<ClockFact>> facts = ledger.facts(codes);
    Batch batch = new Batch();
    for (Dossier dossier : rows.of(codes)) {
      List<ClockFact> known = facts.getOrDefault(dossier.code(), List.of());
      Outlook outlook = Outlook.of(clock, dossier, known, instant);
      List<NewFact> news = news(change, outlook, instant);
      if (news.isEmpty()) {
        batch.leave(outlook);
      } else {
        List<ClockFact> all = ledger.chain(dossier.code(), known, news);
        batch.change(outlook.after(clock, all), all.subList(known.size(), all.size()));
      }
    }
    if (!batch.touched.isEmpty()) {
      ledger.insert(batch.facts);
      rows.move(batch.touched);
    }
    deadlines.forEach(each -> each.align(batch.redated));
    batch.late.forEach(this::tell);
    return batch.touched.size();
  }

  /** Lateness that moves or is annulled concerns more than dates: whoever listens to a dossier hears of it. */
  private void tell(Outlook outlook) {
    Dossier dossier = outlook.dossier();
    listeners.orderedStream().forEach(listener -> listener.factsAdded(
        dossier.code(), dossier.instanceId(), outlook.due(), outlook.currentMoved(), outlook.late()));
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

  /** What is written for many dossiers together. */
  private static final class Batch {

    private final List<ClockFact> facts = new ArrayList<>();
    private final List<Outlook> touched = new ArrayList<>();
    private final List<Redated> redated = new ArrayList<>();
    private final List<Outlook> late = new ArrayList<>();

    /** Its dates stay; the limits of its tasks may move all the same. */
    void leave(Outlook outlook) {
      redate(outlook, outlook.dossier(), false);
    }

    void change(Outlook outlook, List<ClockFact> added) {
      facts.addAll(added);
      touched.add(outlook);
      if (outlook.dossier().late() || outlook.late()) {
        late.add(outlook);
      } else {
        redate(outlook, outlook.rewritten(), true);
      }
    }

    private void redate(Outlook outlook, Dossier dossier, boolean moved) {
      if (!dossier.status().isClosed() && dossier.instanceId() != null) {
        redated.add(new Redated(dossier, outlook.due(), moved));
      }
    }
  }
}
