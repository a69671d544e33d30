package vn.motcua.supervision;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.StepBook;
import vn.motcua.lateness.RegularWork;

/** Reads every minute what has been added to the ledgers since. */
@Component
class StepRound implements RegularWork {

  private static final int AT_ONCE = 500;

  private final StepBook book;

  StepRound(StepBook book) {
    this.book = book;
  }

  @Override
  public boolean round() {
    boolean did = false;
    while (book.follow(AT_ONCE)) {
      did = true;
    }
    return did;
  }
}
