package vn.motcua.notification;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * After a few failures in a row nobody asks a carrier for a while: a thread that waits for a dead mail server is one that no timer
 * gets. The wait is measured on the machine's own time, which a pushed clock does not move.
 */
final class PausingCarrier implements LetterCarrier {

  private static final int FAILURES = 3;

  private final LetterCarrier carrier;
  private final long pauseNanos;
  private final AtomicReference<Record> record = new AtomicReference<>(new Record(0, 0));

  PausingCarrier(LetterCarrier carrier, Duration pause) {
    this.carrier = carrier;
    this.pauseNanos = pause.toNanos();
  }

  /**
   * How it went lately.
   *
   * @param failures in a row
   * @param lastNanos when the last of them was
   */
  private record Record(int failures, long lastNanos) {}

  @Override
  public LetterChannel channel() {
    return carrier.channel();
  }

  @Override
  public boolean isOn() {
    return carrier.isOn();
  }

  @Override
  public Receipt send(OutgoingMessage message, LetterText text) {
    if (isPaused()) {
      throw CarrierFailure.notSent(CarrierFailure.Reason.PAUSED);
    }
    return watched(() -> carrier.send(message, text));
  }

  @Override
  public Optional<Enquiry> enquiry() {
    return carrier.enquiry().map(enquiry -> message -> {
      if (isPaused()) {
        throw CarrierFailure.maybeSent(CarrierFailure.Reason.PAUSED);
      }
      return watched(() -> enquiry.ask(message));
    });
  }

  private Receipt watched(Supplier<Receipt> act) {
    try {
      Receipt receipt = act.get();
      record.set(new Record(0, 0));
      return receipt;
    } catch (CarrierFailure failure) {
      record.updateAndGet(before -> new Record(before.failures() + 1, System.nanoTime()));
      throw failure;
    }
  }

  private boolean isPaused() {
    Record now = record.get();
    return now.failures() >= FAILURES && System.nanoTime() - now.lastNanos() < pauseNanos;
  }
}
