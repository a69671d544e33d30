package vn.motcua.security;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param applied false for a preview and whenever there is a fault: a file goes in as a whole or not at all
 * @param changes one entry for each row that creates or changes something; rows without effect are left out
 * @param notInFile what exists but the file does not name: it is kept as it is, nothing is ever removed
 */
public record ImportReport(boolean applied, List<Change> changes, List<String> notInFile, List<Fault> faults) {

  /** @param fields what changes, each as a Vietnamese phrase "name: old → new"; passwords are never shown */
  public record Change(Kind kind, String id, List<String> fields) {}

  public enum Kind { CREATE, CHANGE }

  /**
   * A cell that cannot be taken.
   *
   * @param line line of the file, the header being 1
   * @param message Vietnamese: what is wrong and the cure
   */
  public record Fault(long line, String column, String value, String message) {}

  boolean isFaultless() {
    return faults.isEmpty();
  }
}
