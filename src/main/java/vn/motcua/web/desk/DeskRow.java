package vn.motcua.web.desk;

import java.time.Instant;

/**
 * An open task as the lists know it.
 *
 * @param key of the step in its diagram
 * @param assignee user id, or null while nobody has it
 * @param due the step's own limit, or null
 */
record DeskRow(String taskId, String dossierCode, String key, String name, String assignee, Instant due, Instant created) {}
