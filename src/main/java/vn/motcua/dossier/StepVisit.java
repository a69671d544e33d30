package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One visit of a dossier to a step: from when it was offered until it was done or taken away. */
final class StepVisit {

  private final int sequence;
  private final String diagram;
  private final String task;
  private final String name;
  private final String agency;
  private final int number;
  private final Instant dueAt;
  private final List<Holding> holdings = new ArrayList<>(2);
  private Instant end;
  private boolean done;

  /**
   * @param sequence of the fact that offered it
   * @param diagram key of the diagram it is drawn in, or null
   * @param agency whose step it is, or null when it was offered to several
   * @param dueAt when it was to be done, or null
   */
  StepVisit(
      int sequence, String diagram, String task, String name, String agency, int number, Instant from, Instant dueAt) {
    this.sequence = sequence;
    this.diagram = diagram;
    this.task = task;
    this.name = name;
    this.agency = agency;
    this.number = number;
    this.dueAt = dueAt;
    holdings.add(new Holding(null, from));
  }

  /** Who had it from when; nobody while it was only offered. */
  record Holding(String officer, Instant from) {}

  void takenBy(String officer, Instant at) {
    if (!officer.equals(officer())) {
      holdings.add(new Holding(officer, at));
    }
  }

  /** @param byHand false when it was taken away undone */
  void endedAt(Instant at, boolean byHand) {
    end = at;
    done = byHand;
  }

  /** Whether somebody completed it. */
  boolean isDone() {
    return done;
  }

  boolean isOpen() {
    return end == null;
  }

  int sequence() {
    return sequence;
  }

  String diagram() {
    return diagram;
  }

  String task() {
    return task;
  }

  String name() {
    return name;
  }

  String agency() {
    return agency;
  }

  int number() {
    return number;
  }

  Instant from() {
    return holdings.get(0).from();
  }

  Instant dueAt() {
    return dueAt;
  }

  /** Who has it, or had it last; null while nobody took it. */
  String officer() {
    return holdings.get(holdings.size() - 1).officer();
  }

  List<Holding> holdings() {
    return holdings;
  }

  /** When it ended, or null while it is open. */
  Instant end() {
    return end;
  }
}
