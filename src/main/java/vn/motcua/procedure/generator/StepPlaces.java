package vn.motcua.procedure.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.procedure.generator.Picture.Box;

/**
 * Where the steps stand. All lie on one row while the sheet allows it; in a longer procedure, steps that simply follow each
 * other go up and down in columns, so that every line still runs to the right.
 */
final class StepPlaces {

  /** Centre of the main row. */
  static final int ROW = 340;
  static final int STEP_WIDTH = 140;
  static final int STEP_HEIGHT = 80;
  static final int GATEWAY = 50;

  private static final int FIRST = 620;
  private static final int BETWEEN = 35;
  private static final int ROW_HEIGHT = 110;
  /** Wider than this, print on a sheet of A3 becomes too small to read. */
  private static final int WIDEST = 2000;
  private static final int MOST_ROWS = 4;

  private final List<OwnStep> steps;
  private final Route route;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private int rows = 1;
  private int right;

  StepPlaces(List<OwnStep> steps, Route route) {
    this.steps = steps;
    this.route = route;
    for (int height = 1; height <= MOST_ROWS; height++) {
      place(height);
      if (right <= WIDEST) {
        return;
      }
    }
  }

  Box of(String element) {
    return boxes.get(element);
  }

  /** Top of the highest row. */
  int top() {
    return ROW - STEP_HEIGHT / 2 - (rows - 1) * ROW_HEIGHT;
  }

  /** Where the next element of the main row begins. */
  int right() {
    return right;
  }

  private void place(int height) {
    boxes.clear();
    rows = 1;
    right = FIRST;
    for (int i = 0; i < steps.size(); i++) {
      OwnStep step = steps.get(i);
      if (step.is(StepKind.PLAIN)) {
        List<OwnStep> run = runFrom(i);
        placeRun(run, height);
        i += run.size() - 1;
      } else {
        placeDecision(step, i);
      }
    }
  }

  private List<OwnStep> runFrom(int first) {
    List<OwnStep> run = new ArrayList<>();
    for (int i = first; i < steps.size() && steps.get(i).is(StepKind.PLAIN); i++) {
      run.add(steps.get(i));
    }
    return run;
  }

  /** One column upwards, the next downwards, and so on: a run begins and ends on the main row. */
  private void placeRun(List<OwnStep> run, int height) {
    int placed = 0;
    while (placed < run.size()) {
      int both = Math.min(2 * height, run.size() - placed);
      int up = (both + 1) / 2;
      for (int row = 0; row < up; row++) {
        put(run.get(placed++), row);
      }
      right += STEP_WIDTH + BETWEEN;
      for (int row = both - up - 1; row >= 0; row--) {
        put(run.get(placed++), row);
      }
      if (both > up) {
        right += STEP_WIDTH + BETWEEN;
      }
    }
  }

  private void put(OwnStep step, int row) {
    rows = Math.max(rows, row + 1);
    boxes.put(step.task(), new Box(right, ROW - STEP_HEIGHT / 2 - row * ROW_HEIGHT, STEP_WIDTH, STEP_HEIGHT));
  }

  private void placeDecision(OwnStep step, int index) {
    put(step, 0);
    int gateway = right + STEP_WIDTH + 40;
    boxes.put(step.gateway(), new Box(gateway, ROW - GATEWAY / 2, GATEWAY, GATEWAY));
    if (step.is(StepKind.SIGN)) {
      right = gateway + GATEWAY + 100;
    } else {
      String next = steps.get(index + 1).task();
      String name = route.flows().stream().filter(flow -> flow.source().equals(step.gateway()) && flow.target().equals(next)
          && !flow.id().equals("Flow_RefusalDrafted")).findFirst().orElseThrow().name();
      right = gateway + GATEWAY + Labels.width(name) + 25;
    }
  }
}
