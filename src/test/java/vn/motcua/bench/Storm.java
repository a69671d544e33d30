package vn.motcua.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** One of the two programs that meet the storm: two nodes, and a database full of dossiers that fall due in one minute. */
interface Storm extends AutoCloseable {

  String name();

  DataSource database();

  /**
   * Brings both nodes up and lets dossiers fall due days before, unmeasured: at the end of a working day the nodes of a province are
   * warm.
   *
   * @param copies of each of the genuine ones
   */
  void warmUp(int seeds, int copies) throws Exception;

  /** Plays the genuine dossiers up to the step in which they are overtaken, and returns their codes. */
  List<String> seeds(int number) throws Exception;

  /** What the program keeps besides the engine's rows. */
  void copyOwn(String seed, int copies);

  /** Waits until nothing is left to do before the minute. */
  void settle();

  /** Makes everything due. */
  void release();

  /** kill -9 of the second node. */
  void killOne();

  /** What is not as it must be when all is done. */
  List<String> faults();

  @Override
  void close();

  default void copy(List<String> seeds, int copies) {
    InstanceCopies rows = new InstanceCopies(database());
    for (String seed : seeds) {
      rows.copy(seed, copies);
      copyOwn(seed, copies);
    }
    new JdbcTemplate(database()).execute("ANALYZE");
  }

  /** Tasks to explain a lateness. */
  default int handled() {
    return new JdbcTemplate(database()).queryForObject(
        "SELECT count(*) FROM act_ru_task WHERE task_def_key_ = 'Task_ExplainLateness'", Integer.class);
  }

  default void awaitHandled(int dossiers) {
    await("all to be handled", () -> handled() >= dossiers);
  }

  /** What takes longer than ten minutes will not come. */
  static void await(String what, BooleanSupplier come) {
    long start = System.nanoTime();
    while (!come.getAsBoolean()) {
      if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(10)) {
        throw new IllegalStateException("Waited ten minutes for " + what);
      }
      KilledApplication.pause(500);
    }
  }
}
