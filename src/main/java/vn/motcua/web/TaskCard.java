package vn.motcua.web;

import java.time.Instant;

/**
 * What a task list says of the dossier behind a task, so that an officer finds the dossier that lies on the desk.
 *
 * @param status the national portal's code, 1 to 10
 * @param dueCurrent null before the clock runs
 */
record TaskCard(String taskId, String code, String applicant, int status, Instant dueCurrent, boolean late) {}
