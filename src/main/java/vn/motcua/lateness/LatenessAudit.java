package vn.motcua.lateness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import vn.motcua.dossier.DossierPages;

/**
 * Checks that no dossier is late in silence and none is forgotten: letter and explanation of each that became late, dates and timers
 * as the ledger says, everything on somebody's list, no chain broken, no incident unseen.
 */
@Service
class LatenessAudit {

  private static final int AT_ONCE = 500;

  private final AuditPages pages;
  private final DossierPages dossiers;
  private final AuditNights nights;

  LatenessAudit(AuditPages pages, DossierPages dossiers, AuditNights nights) {
    this.pages = pages;
    this.dossiers = dossiers;
    this.nights = nights;
  }

  /** What was looked at, and what was found, in order of dossiers. */
  record Outcome(int checked, List<AuditFinding> findings) {}

  /** Every open dossier, every one that ended late and lacks a document, and those that last night's check named. */
  Outcome now() {
    TreeSet<String> codes = new TreeSet<>(dossiers.open());
    codes.addAll(dossiers.endedLateWithout(AuditOfLate.LETTER, AuditOfLate.REPORT));
    codes.addAll(nights.namedLast());
    return withIncidents(checkInPages(List.copyOf(codes)));
  }

  /** Every dossier there ever was, with its chain. */
  Outcome all() {
    List<AuditFinding> findings = new ArrayList<>();
    int checked = 0;
    List<String> page = dossiers.after("", AT_ONCE);
    while (!page.isEmpty()) {
      findings.addAll(pages.check(page));
      checked += page.size();
      page = dossiers.after(page.get(page.size() - 1), AT_ONCE);
    }
    return withIncidents(new Outcome(checked, findings));
  }

  /** What is wrong with these dossiers. */
  List<AuditFinding> findings(Collection<String> codes) {
    List<AuditFinding> findings = new ArrayList<>(checkInPages(codes.stream().distinct().sorted().toList()).findings());
    findings.addAll(pages.incidents(codes));
    return findings;
  }

  private Outcome checkInPages(List<String> codes) {
    List<AuditFinding> findings = new ArrayList<>();
    for (int from = 0; from < codes.size(); from += AT_ONCE) {
      findings.addAll(pages.check(codes.subList(from, Math.min(codes.size(), from + AT_ONCE))));
    }
    return new Outcome(codes.size(), findings);
  }

  private Outcome withIncidents(Outcome outcome) {
    List<AuditFinding> all = new ArrayList<>(outcome.findings());
    all.addAll(pages.incidents(null));
    return new Outcome(outcome.checked(), List.copyOf(all));
  }
}
