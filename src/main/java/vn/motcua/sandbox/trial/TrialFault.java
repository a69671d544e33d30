package vn.motcua.sandbox.trial;

/** Why a trial can't go on: of the scenario or of the procedure. The sentence says what, where and what to do, in Vietnamese. */
class TrialFault extends RuntimeException {

  private final transient Place place;
  private final String sentence;

  /**
   * Where the fault lies.
   *
   * @param line of the scenario's file; 0 when the trial answered by itself
   * @param task name of the step, or null
   * @param field path of the field, or null
   */
  record Place(int line, String task, String field) {

    static final Place NOWHERE = new Place(0, null, null);

    Place at(String path) {
      return new Place(line, task, path);
    }

    Place onLine(int number) {
      return new Place(number, task, field);
    }
  }

  TrialFault(Place place, String sentence) {
    super(sentence);
    this.place = place;
    this.sentence = sentence;
  }

  TrialFault(Place place, String sentence, Throwable cause) {
    super(sentence, cause);
    this.place = place;
    this.sentence = sentence;
  }

  Place place() {
    return place;
  }

  String sentence() {
    return sentence;
  }
}
