package vn.motcua.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.clock.ClockFact;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.Person;
import vn.motcua.web.DossierView.FactView;
import vn.motcua.web.DossierView.Field;
import vn.motcua.web.DossierView.Named;
import vn.motcua.web.DossierView.PaperView;

/** Puts together what one officer may see of one dossier. */
@Component
class DossierViews {

  private final Dossiers dossiers;
  private final Agencies agencies;
  private final DossierAccess access;
  private final DossierViewSources sources;
  private final FormLabels labels;
  private final Clock clock;

  DossierViews(
      Dossiers dossiers, Agencies agencies, DossierAccess access, DossierViewSources sources, FormLabels labels,
      Clock clock) {
    this.dossiers = dossiers;
    this.agencies = agencies;
    this.access = access;
    this.sources = sources;
    this.labels = labels;
    this.clock = clock;
  }

  /** @throws Refusal when there is no such dossier, or the reader may not read it */
  DossierView of(String code) {
    Dossier dossier = dossiers.get(code);
    access.requireRead(dossier);
    Person applicant = dossiers.applicant(code);
    Person submitter = dossiers.submitter(code);
    FormLabels.Dictionary dictionary = labels.ofDossier(code);
    return new DossierView(
        code, new Named(dossier.procedureCode(), dossier.procedureName()),
        new Named(dossier.caseKey(), dossier.caseName()), dossier.status().code(), dossier.channel().number(),
        agency(dossier.receivingAgency()), agency(dossier.competentAgency()), dossier.receivedAt(), dossier.dueOriginal(),
        dossier.dueStatutory(), dossier.dueCurrent(), dossier.provisional(), dossier.late(), isRunning(dossier),
        clock.instant(), applicant, applicant.equals(submitter) ? null : submitter, fields(dossiers.declaration(code), dictionary),
        fields(dossiers.entries(code), dictionary), papers(code), sources.identities(dossier), sources.clock(dossier),
        dossiers.facts(code).stream().map(DossierViews::fact).toList(), sources.fee(dossier).orElse(null),
        sources.documents(dossier), mayChange(dossier));
  }

  private Named agency(String code) {
    return new Named(code, agencies.find(code).map(Agency::name).orElse(code));
  }

  /** In status 5 and 6 the clock waits for the citizen; a withdrawal request (7) stops nothing. */
  private boolean isRunning(Dossier dossier) {
    DossierStatus status = dossiers.workingStatus(dossier.code());
    boolean waits = status == DossierStatus.SUPPLEMENT_ASKED || status == DossierStatus.DUTY_ASKED;
    return dossier.dueCurrent() != null && !waits && !status.isClosed();
  }

  private static List<Field> fields(Map<String, Object> answers, FormLabels.Dictionary dictionary) {
    return dictionary.fields(answers);
  }

  private List<PaperView> papers(String code) {
    return dossiers.papers(code).stream().map(paper -> paper(code, paper)).toList();
  }

  private static PaperView paper(String code, Paper paper) {
    String url = "/api/dossiers/" + code + "/papers/" + paper.number() + "/file";
    return new PaperView(paper.number(), paper.name(), paper.form(), paper.count(), paper.fileName(), paper.fileType(),
        url);
  }

  private static FactView fact(ClockFact fact) {
    return new FactView(fact.sequence(), fact.kind(), fact.at(), fact.recordedAt(), fact.actor(), fact.reason(),
        fact.legalBasis(), fact.details());
  }

  private boolean mayChange(Dossier dossier) {
    if (dossier.status().isClosed()) {
      return false;
    }
    try {
      access.requireChange(dossier);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }
}
