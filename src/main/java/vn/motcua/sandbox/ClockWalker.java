package vn.motcua.sandbox;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;

/**
 * Walks the clock in a thread of its own: the jobs then run as the program, not as the officer who pushed, and a browser
 * that goes away does not stop them half way.
 */
class ClockWalker implements DisposableBean {

  private final ClockWalk walk;
  private final WorkingTime workingTime;
  private final ExecutorService threads = Executors.newCachedThreadPool(task -> new Thread(task, "sandbox-walk"));

  ClockWalker(ClockWalk walk, WorkingTime workingTime) {
    this.walk = walk;
    this.workingTime = workingTime;
  }

  /** Answers when the clock has arrived. */
  ClockWalk.Walked walk(ClockPush push) {
    try {
      return threads.submit(() -> walk.walk(now -> push.from(now, workingTime))).get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException itself) {
        throw itself;
      }
      throw new IllegalStateException("The sandbox's clock could not be walked", failure.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("This node stops while the clock is being walked", stopping);
    }
  }

  @Override
  public void destroy() {
    threads.shutdown();
  }
}
