package vn.motcua.web.panel;

import java.time.Instant;
import java.util.List;

/**
 * What the reader may do with a dossier now. What is not allowed is not named.
 *
 * @param tasks open tasks, the oldest first
 * @param supplement name of the step that would be left to ask for more papers, or null
 * @param consultations agencies that can be asked for an opinion
 * @param foreseenDays longest new appointment that may be asked for as the dossier will be late; null when it may not be said
 * @param withdrawal whether a wish to withdraw may be passed on
 * @param note whether a note may be added
 */
record ActsView(
    List<Task> tasks, String supplement, List<Consultation> consultations, Integer foreseenDays, boolean withdrawal,
    boolean note) {

  /**
   * An open task.
   *
   * @param officer user id of who has it, or null
   * @param beside whether it goes on beside the dossier's steps
   * @param own whether the reader has it
   * @param overdue whether its own limit has passed
   * @param colleagues to whom the reader may give it
   */
  record Task(
      String id, String key, String name, boolean beside, String officer, String officerName, boolean own, Instant since,
      Instant due, boolean overdue, List<Colleague> colleagues) {}

  /** An officer to choose. */
  record Colleague(String id, String name) {}

  /**
   * An agency that can be asked.
   *
   * @param name what people call it by what it does
   * @param agency which agency that is here
   * @param limit how long it may take, in words
   */
  record Consultation(String function, String name, String agency, String limit) {}
}
