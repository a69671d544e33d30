-- What task lists are drawn from. On PostgreSQL this is a table that triggers keep; the sandbox's few thousand tasks are read where they are.
CREATE VIEW desk_task (task_id, group_id, dossier_code, task_key, name, assignee, due, created) AS
SELECT t.id_, '', e.business_key_, t.task_def_key_, t.name_, t.assignee_,
    COALESCE(t.due_date_, TIMESTAMP '9999-12-31 00:00:00'), t.create_time_
FROM act_ru_task t JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_ WHERE e.business_key_ IS NOT NULL
UNION ALL
SELECT t.id_, i.group_id_, e.business_key_, t.task_def_key_, t.name_, t.assignee_,
    COALESCE(t.due_date_, TIMESTAMP '9999-12-31 00:00:00'), t.create_time_
FROM act_ru_identitylink i JOIN act_ru_task t ON t.id_ = i.task_id_ JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
WHERE e.business_key_ IS NOT NULL AND i.type_ = 'candidate' AND i.group_id_ IS NOT NULL;
CREATE INDEX dossier_open_due ON dossier (status, due_current);
CREATE INDEX dossier_open_late ON dossier (late, status, due_current);
