package vn.motcua.bench;

import java.util.List;
import javax.sql.DataSource;

/** One of the two programs that meet the storm: two nodes, and a database full of dossiers that fall due in one minute. */
interface Storm extends AutoCloseable {

  String name();

  DataSource database();

  /** Plays the genuine dossiers up to the step in which they are overtaken, and returns their codes. */
  List<String> seeds(int number) throws Exception;

  /** What the program keeps besides the engine's rows. */
  void copyOwn(String seed, int copies);

  /** Starts both nodes and waits until they would take jobs. */
  void startNodes() throws Exception;

  /** Makes everything due. */
  void release();

  /** kill -9 of the second node. */
  void killOne();

  /** What is not as it must be when all is done. */
  List<String> faults(int dossiers);

  @Override
  void close();
}
