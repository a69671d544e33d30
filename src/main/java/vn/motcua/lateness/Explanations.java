package vn.motcua.lateness;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.document.LateLetters.Explained;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.DelayCause;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;

/** Why a dossier was late: told to the head of the agency, who accepts it or sends it back. It never holds up the result. */
@Service
class Explanations {

  private final Dossiers dossiers;
  private final LateTables tables;
  private final Heads heads;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Explanations(Dossiers dossiers, LateTables tables, Heads heads, CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.tables = tables;
    this.heads = heads;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** An officer gave the explanation. */
  @Transactional
  void give(String code) {
    FormEntries form = new FormEntries(dossiers.entries(code));
    Officer officer = currentOfficer.get();
    Instant now = clock.instant();
    DelayCause cause = form.cause("causeClass", DelayCause.OWN);
    Instant missed = LateState.of(dossiers.facts(code)).lateSince();
    tables.explain(code, new Explained(null, false, cause, form.text("explanation"), form.text("remedy"),
        missed == null ? dossiers.get(code).dueCurrent() : missed, officer.id(), now, null, null, null, null));
    dossiers.note(code, NewFact.of(FactKind.EXPLANATION_GIVEN, now, officer.id())
        .with("causeClass", cause.key()).with("officer", officer.id()));
  }

  /**
   * The head has read it, and accepts it or sends it back.
   *
   * @throws Refusal when somebody else concludes, or none waits
   */
  @Transactional
  void conclude(String code, boolean accepted) {
    Dossier dossier = dossiers.get(code);
    Officer head = heads.require(dossier);
    FormEntries form = new FormEntries(dossiers.entries(code));
    Instant now = clock.instant();
    if (!tables.conclude(code, accepted, form.text("conclusion"), form.text("measures"), head.id(), now)) {
      throw Refusal.conflict("lateness.explanation.none", code);
    }
    dossiers.note(code, NewFact.of(accepted ? FactKind.REPORT_CONCLUDED : FactKind.EXPLANATION_RETURNED, now, head.id())
        .because(form.text("conclusion"), null));
  }
}
