package vn.motcua.sandbox.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened in a trial, in order. It is filled while the trial goes on, so a trial that was stopped by a fault has one too. */
class TrialReport {

  private final List<Row> rows = new ArrayList<>();
  private final Set<String> documents = new LinkedHashSet<>();
  private final List<Done> done = new ArrayList<>();
  private String dossierCode;
  private List<String> ending = List.of();

  /**
   * One moment of the dossier.
   *
   * @param who user id, or empty for what the clock and the program did
   * @param usual true when the scenario did not ask for it
   * @param stepDue until when the step should be done, or null
   * @param due date the dossier is measured by then, or null
   * @param status 1 to 10
   * @param noted what the ledger says and which documents went out since the row before
   */
  record Row(
      Instant at, String who, boolean usual, String what, Instant stepDue, Instant due, int status, List<String> noted) {}

  /** A form that was handed in, with everything that was typed. */
  record Done(String who, String task, String name, Map<String, Object> typed) {}

  void add(Row row) {
    rows.add(row);
  }

  void add(Done form) {
    done.add(form);
  }

  void opened(String code) {
    dossierCode = code;
  }

  void ended(List<String> sentences) {
    ending = List.copyOf(sentences);
  }

  /** True when the document was not known before. */
  boolean isNew(String documentId) {
    return documents.add(documentId);
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  List<Done> done() {
    return List.copyOf(done);
  }

  /** Null when not even the start form was taken. */
  String dossierCode() {
    return dossierCode;
  }

  /** How it stands at the end, sentence by sentence. */
  List<String> ending() {
    return ending;
  }
}
