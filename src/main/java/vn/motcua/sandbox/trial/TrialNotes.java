package vn.motcua.sandbox.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.Texts;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.document.DocumentRegister;
import vn.motcua.document.IssuedDocument;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/** Writes a trial's rows: what the ledger and the register of documents say that they did not say before. */
class TrialNotes {

  /** Every step leaves these; the row itself says as much. */
  private static final Set<FactKind> SILENT = EnumSet.of(FactKind.HANDED_OVER, FactKind.CLAIMED, FactKind.COMPLETED,
      FactKind.LETTER_ISSUED, FactKind.PAID, FactKind.RECEIVED);

  private final Dossiers dossiers;
  private final DocumentRegister documents;
  private final TrialReport report;
  private final Texts texts;
  private int lastFact;

  TrialNotes(Dossiers dossiers, DocumentRegister documents, TrialReport report, Texts texts) {
    this.dossiers = dossiers;
    this.documents = documents;
    this.report = report;
    this.texts = texts;
  }

  Dossier dossier(String code) {
    return dossiers.get(code);
  }

  void received(String code, Instant at, String officer, boolean usual) {
    add(code, at, officer, usual, texts.text("trial.word.start"), null, news(code));
  }

  void done(String code, Instant at, String officer, boolean usual, TrialOffice.OpenStep task) {
    add(code, at, officer, usual, task.name(), task.due(), news(code));
  }

  /** The clock moved and the program worked: a row, when something came of it. */
  void byItself(String code, Instant at) {
    List<String> news = news(code);
    if (!news.isEmpty()) {
      add(code, at, "", false, texts.text("trial.row.clock"), null, news);
    }
  }

  private void add(String code, Instant at, String who, boolean usual, String what, Instant stepDue, List<String> news) {
    Dossier dossier = dossiers.get(code);
    report.add(new TrialReport.Row(at, who, usual, what, stepDue, dossier.dueCurrent(), dossier.status().code(), news));
  }

  private List<String> news(String code) {
    List<String> news = new ArrayList<>();
    for (ClockFact fact : dossiers.facts(code)) {
      if (fact.sequence() > lastFact) {
        lastFact = fact.sequence();
        if (!SILENT.contains(fact.kind())) {
          news.add(texts.text("clock.fact." + fact.kind()));
        }
      }
    }
    for (IssuedDocument document : documents.ofDossier(code)) {
      if (report.isNew(document.id())) {
        news.add(texts.text("trial.row.document", texts.text("document.form." + document.form().code()), document.printedNumber()));
      }
    }
    return news.stream().distinct().toList();
  }

  void ending(String code, List<TrialOffice.OpenStep> open) {
    Dossier dossier = dossiers.get(code);
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.text("trial.end.status", dossier.status().code(), texts.text("dossier.status." + dossier.status().code()),
        texts.text(dossier.late() ? "trial.end.late" : "trial.end.inTime")));
    if (!open.isEmpty()) {
      sentences.add(texts.text("trial.end.open", String.join(", ", open.stream().map(TrialOffice.OpenStep::name).toList())));
    }
    sentences.addAll(dossiers.explanation(code));
    report.ended(sentences);
  }
}
