package vn.motcua.fee;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds for orders nobody called back about and for refunds to be done. Every node may: a turn belongs to
 * who moved its
 * row on first.
 */
@Component
class PaymentWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PaymentWatch.class);

  private final Payments payments;
  private final Refunds refunds;
  private final long seconds;
  private ScheduledExecutorService thread;

  /** @param seconds between two looks; 0 looks never */
  PaymentWatch(Payments payments, Refunds refunds, @Value("${motcua.payment.watch-seconds:10}") long seconds) {
    this.payments = payments;
    this.refunds = refunds;
    this.seconds = seconds;
  }

  @Override
  public synchronized void start() {
    thread = Executors.newSingleThreadScheduledExecutor(look -> {
      Thread watch = new Thread(look, "payment-watch");
      watch.setDaemon(true);
      return watch;
    });
    if (seconds > 0) {
      thread.scheduleWithFixedDelay(this::look, seconds, seconds, TimeUnit.SECONDS);
    }
  }

  @Override
  public synchronized void stop() {
    thread.shutdownNow();
    thread = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void look() {
    try {
      payments.poll();
      refunds.doDue();
    } catch (RuntimeException failure) {
      LOG.warn("Payments could not be looked at; the next look is in {} s", seconds, failure);
    }
  }
}
