package vn.motcua.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.motcua.document.BenchPrinter;
import vn.motcua.document.ReceptionSlips;

/** What the reception slip costs in CPU time: data, template, QR code, PDF, number and register, and the PDF alone. */
final class SlipBenchmark {

  private static final int WARM_UP = 150;
  private static final int SLIPS = 300;

  private SlipBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    // Threads of pools would keep a failed run alive.
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
      failure.printStackTrace();
      Runtime.getRuntime().halt(1);
    });
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    long monday = LocalDateTime.parse("2026-10-12T09:10").atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    ClockUtil.offset(monday - System.currentTimeMillis());
    BenchPrinter printer = new BenchPrinter(true);
    FlowBenchmark.Report report = new FlowBenchmark.Report();
    try (BenchDatabases databases = BenchDatabases.h2();
        OurApplication application = new OurApplication(databases.create("slip"), printer)) {
      String code = accepted(application);
      ReceptionSlips slips = application.bean(ReceptionSlips.class);
      measure(slips, code, WARM_UP);
      printer.reset();
      double whole = measure(slips, code, SLIPS);
      report.line(String.format(Locale.ROOT, "Reception slip, %d in one thread on H2: %.1f ms CPU each, of these %.1f ms the PDF (%d bytes)",
          SLIPS, whole, printer.cpuMillisPerPage(), printer.bytesOfAPage()));
    }
    report.write("slip.txt");
    System.exit(0);
  }

  private static String accepted(OurApplication application) {
    String code = application.start(0);
    for (Side.Step step : Side.STEPS.subList(0, 2)) {
      Side.OpenTask task = application.find(code, step, 0);
      application.claim(task, step, 0);
      application.complete(task, step, 0);
      if (step.printsSlip()) {
        application.runJob(task);
      }
    }
    return code;
  }

  private static double measure(ReceptionSlips slips, String code, int number) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (int n = 0; n < number; n++) {
      slips.reissue(code, "Đo thời gian");
    }
    return (threads.getCurrentThreadCpuTime() - before) / 1e6 / number;
  }
}
