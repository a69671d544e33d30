package vn.motcua.document;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A printer for measurements: prints and adds up the CPU time, or prints one page and hands out its bytes from then on. */
public class BenchPrinter extends PdfPrinter {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AtomicLong cpuNanos = new AtomicLong();
  private final AtomicLong pages = new AtomicLong();
  private final boolean always;
  private volatile byte[] first;

  /** @param always false: everything but the first page costs nothing, and is as large as a real one */
  public BenchPrinter(boolean always) {
    this.always = always;
  }

  @Override
  byte[] print(String xhtml, Instant at) {
    byte[] known = first;
    if (known != null && !always) {
      return known;
    }
    long before = threads.getCurrentThreadCpuTime();
    byte[] printed = super.print(xhtml, at);
    cpuNanos.addAndGet(threads.getCurrentThreadCpuTime() - before);
    pages.incrementAndGet();
    first = printed;
    return printed;
  }

  public void reset() {
    cpuNanos.set(0);
    pages.set(0);
  }

  public double cpuMillisPerPage() {
    return cpuNanos.get() / 1e6 / pages.get();
  }

  public int bytesOfAPage() {
    return first.length;
  }
}
