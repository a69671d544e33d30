-- What is due alike stands in the order in which it was handed over, then received; the indexes follow, so that a page still is the
-- beginning of one. Ids are no order: those of the engine begin anew every seven minutes.
DROP INDEX desk_task_group;
DROP INDEX desk_task_assignee;
CREATE INDEX desk_task_group ON desk_task (group_id, due, created, dossier_code, task_id) INCLUDE (assignee);
CREATE INDEX desk_task_assignee ON desk_task (assignee, due, created, dossier_code, task_id) WHERE group_id = '' AND assignee IS NOT NULL;
