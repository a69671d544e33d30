package vn.motcua.lateness;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.OpenWork;

/**
 * Some hundred dossiers, read in one snapshot: rows, facts and the engine's work agree with each other even while officers go on
 * working. Five statements, however many dossiers.
 */
@Component
class AuditPages {

  private final DossierPages dossiers;
  private final ClockLedger ledger;
  private final OpenWork openWork;
  private final StatutoryClock statutoryClock;
  private final AuditRules rules;
  private final AuditOfLate lateRules;
  private final Clock clock;
  private final Texts texts;

  AuditPages(
      DossierPages dossiers, ClockLedger ledger, OpenWork openWork, StatutoryClock statutoryClock, AuditRules rules,
      AuditOfLate lateRules, Clock clock, Texts texts) {
    this.dossiers = dossiers;
    this.ledger = ledger;
    this.openWork = openWork;
    this.statutoryClock = statutoryClock;
    this.rules = rules;
    this.lateRules = lateRules;
    this.clock = clock;
    this.texts = texts;
  }

  @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
  public List<AuditFinding> check(Collection<String> codes) {
    Instant now = clock.instant();
    Map<String, List<ClockFact>> facts = ledger.facts(codes);
    Map<String, OpenWork.Work> work = openWork.of(codes);
    List<AuditFinding> findings = new ArrayList<>();
    for (Dossier dossier : dossiers.of(codes)) {
      check(dossier, facts.getOrDefault(dossier.code(), List.of()), work.getOrDefault(dossier.code(), OpenWork.Work.NONE), now,
          findings);
    }
    return findings;
  }

  /** Incidents of these dossiers; of all of them, and of what belongs to none, when {@code codes} is null. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
  public List<AuditFinding> incidents(Collection<String> codes) {
    return openWork.unseenIncidents().stream().filter(incident -> codes == null || codes.contains(incident.dossierCode()))
        .map(this::finding).toList();
  }

  private void check(
      Dossier dossier, List<ClockFact> facts, OpenWork.Work work, Instant now, List<AuditFinding> findings) {
    OptionalInt broken = ledger.verify(facts);
    if (broken.isPresent()) {
      findings.add(rules.finding(AuditKind.CHAIN_BROKEN, dossier, null, broken.getAsInt()));
    }
    DueDates due = null;
    try {
      due = statutoryClock.compute(dossier.rules(), facts);
    } catch (Refusal unknown) {
      findings.add(rules.finding(AuditKind.DATES_UNKNOWN, dossier, null, texts.text(unknown)));
    }
    AuditedDossier audited = new AuditedDossier(dossier, facts, due, work, now);
    findings.addAll(rules.of(audited));
    findings.addAll(lateRules.of(audited));
  }

  private AuditFinding finding(OpenWork.Incident incident) {
    String key = "lateness.audit." + AuditKind.INCIDENT_UNSEEN;
    String agency = incident.dossierCode() == null ? null
        : dossiers.of(List.of(incident.dossierCode())).stream().map(Dossier::competentAgency).findFirst().orElse(null);
    return new AuditFinding(AuditKind.INCIDENT_UNSEEN, incident.dossierCode(), agency, incident.since(),
        texts.text(key + ".wrong", incident.step(), incident.diagram()), texts.text(key + ".cure"));
  }
}
