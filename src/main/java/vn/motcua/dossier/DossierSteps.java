package vn.motcua.dossier;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;

/** The steps of every dossier's life that diagrams call: each is a status, its facts, and nothing else. */
@Service
class DossierSteps {

  private final Dossiers dossiers;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  DossierSteps(Dossiers dossiers, CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** Được tiếp nhận: from here the appointment stands (Decree 61/2018 art. 17(3)). */
  @Transactional
  void accept(String code) {
    if (isAcceptedOnPaper(code)) {
      return;
    }
    dossiers.move(code, DossierStatus.ACCEPTED, now(FactKind.ACCEPTED).because(null, "61/2018/NĐ-CP art. 17(3)"));
  }

  /** Không tiếp nhận, with the reason and the legal basis the officer gave (Decree 61/2018 art. 17(1)b). */
  @Transactional
  void refuseAtDesk(String code) {
    Map<String, Object> entries = dossiers.entries(code);
    dossiers.move(code, DossierStatus.REFUSED, now(FactKind.REFUSED)
        .because(text(entries, "refusalReason"), text(entries, "refusalBasis")).with("stage", "desk"));
  }

  /** Từ chối giải quyết: a result like any other, within the term (Decree 61/2018 art. 19(8)). */
  @Transactional
  void refuseOnMerits(String code) {
    Map<String, Object> entries = dossiers.entries(code);
    dossiers.move(code, DossierStatus.PROCESSED,
        now(FactKind.REFUSED).because(text(entries, "refusalReason"), text(entries, "refusalBasis")).with("stage", "merits"),
        now(FactKind.FINISHED).with("result", "refused"));
  }

  /** Đã xử lý xong: here lateness is measured, not at pick-up. */
  @Transactional
  void finish(String code) {
    dossiers.move(code, DossierStatus.PROCESSED, now(FactKind.FINISHED).with("result", "granted"));
  }

  /** Whether the dossier was accepted on paper before it was typed in (01/2018/TT-VPCP art. 10). */
  boolean isAcceptedOnPaper(String code) {
    return dossiers.get(code).status() == DossierStatus.ACCEPTED
        && dossiers.facts(code).stream().anyMatch(fact -> fact.kind() == FactKind.RE_ENTERED);
  }

  private NewFact now(FactKind kind) {
    return NewFact.of(kind, clock.instant(), currentOfficer.get().id());
  }

  private static String text(Map<String, Object> entries, String key) {
    Object value = entries.get(key);
    return value == null ? null : value.toString();
  }
}
