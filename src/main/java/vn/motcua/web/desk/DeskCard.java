package vn.motcua.web.desk;

import java.time.Instant;

/**
 * A line of a task list. What lies behind {@code code} is empty when the officer may do the task and not read the dossier: one that is
 * still on its way from the agency that received it.
 *
 * @param key of the step in its diagram
 * @param assignee user id, or null while nobody has it
 * @param stepDue the step's own limit, or null
 * @param status the national portal's code, 1 to 10
 * @param due the date that the dossier is measured by, or null before the clock runs
 * @param time working time left or over, in words; null while the clock does not run
 */
record DeskCard(
    String taskId, String key, String name, String assignee, String assigneeName, Instant created, Instant stepDue, String code,
    String procedureCode, String procedureName, String applicant, Integer status, Instant due, DeskTime.Light light, String time) {}
