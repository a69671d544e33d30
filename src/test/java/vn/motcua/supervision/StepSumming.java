package vn.motcua.supervision;

import vn.motcua.lateness.RegularWork;

/** What the nights after the ends of months do. */
public final class StepSumming {

  private StepSumming() {}

  /** The work that adds up one month each time, for whoever runs it at once. */
  public static Class<? extends RegularWork> work() {
    return StepMonths.class;
  }
}
