-- What task lists are drawn from: a row for each open task of a dossier (group_id '') and one for each group that it is offered to, so that
-- what is due first in a group is the beginning of an index. Engine and lists change in one transaction: triggers keep it, because
-- deadlines of thousands of tasks are moved in bulk and a copy kept by the program would be as much again to send.
CREATE TABLE desk_task (
    task_id      varchar(64)  NOT NULL,
    group_id     varchar(255) NOT NULL,
    dossier_code varchar(255) NOT NULL,
    task_key     varchar(255) NOT NULL,
    name         varchar(255),
    assignee     varchar(255),
    due          timestamp    NOT NULL,
    created      timestamp    NOT NULL,
    PRIMARY KEY (task_id, group_id)
);
CREATE INDEX desk_task_group ON desk_task (group_id, due, task_id) INCLUDE (assignee);
CREATE INDEX desk_task_assignee ON desk_task (assignee, due, task_id) WHERE group_id = '' AND assignee IS NOT NULL;
CREATE INDEX desk_task_dossier ON desk_task (dossier_code, group_id);

-- Lists are asked about open dossiers; those that ended are a hundred times as many.
CREATE INDEX dossier_open_due ON dossier (due_current) WHERE status NOT IN (3, 8, 9, 10);
CREATE INDEX dossier_open_late ON dossier (due_current) WHERE late AND status NOT IN (3, 8, 9, 10);
CREATE INDEX dossier_waiting ON dossier (status) WHERE status IN (1, 5);
CREATE INDEX dossier_open_procedure ON dossier (procedure_code) WHERE status NOT IN (3, 8, 9, 10);

-- A connection keeps the plan it made while a table was small: without sequential scans it is the right one for large tables too.
CREATE FUNCTION desk_task_of_task() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO desk_task (task_id, group_id, dossier_code, task_key, name, assignee, due, created)
    SELECT NEW.id_, '', e.business_key_, NEW.task_def_key_, NEW.name_, NEW.assignee_,
        COALESCE(NEW.due_date_, TIMESTAMP '9999-12-31 00:00:00'), NEW.create_time_
    FROM act_ru_execution e WHERE e.id_ = NEW.proc_inst_id_ AND e.business_key_ IS NOT NULL;
  ELSIF TG_OP = 'UPDATE' THEN
    UPDATE desk_task SET assignee = NEW.assignee_, name = NEW.name_,
        due = COALESCE(NEW.due_date_, TIMESTAMP '9999-12-31 00:00:00') WHERE task_id = NEW.id_;
  ELSE
    DELETE FROM desk_task WHERE task_id = OLD.id_;
  END IF;
  RETURN NULL;
END;
$$;

CREATE FUNCTION desk_task_of_link() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO desk_task (task_id, group_id, dossier_code, task_key, name, assignee, due, created)
    SELECT task_id, NEW.group_id_, dossier_code, task_key, name, assignee, due, created
    FROM desk_task WHERE task_id = NEW.task_id_ AND group_id = ''
    ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM desk_task WHERE task_id = OLD.task_id_ AND group_id = OLD.group_id_;
  END IF;
  RETURN NULL;
END;
$$;

CREATE TRIGGER desk_task_comes_and_goes AFTER INSERT OR DELETE ON act_ru_task
  FOR EACH ROW EXECUTE FUNCTION desk_task_of_task();
CREATE TRIGGER desk_task_changes AFTER UPDATE ON act_ru_task FOR EACH ROW
  WHEN ((OLD.assignee_, OLD.due_date_, OLD.name_) IS DISTINCT FROM (NEW.assignee_, NEW.due_date_, NEW.name_))
  EXECUTE FUNCTION desk_task_of_task();
CREATE TRIGGER desk_task_is_offered AFTER INSERT ON act_ru_identitylink FOR EACH ROW
  WHEN (NEW.type_ = 'candidate' AND NEW.group_id_ IS NOT NULL AND NEW.task_id_ IS NOT NULL)
  EXECUTE FUNCTION desk_task_of_link();
CREATE TRIGGER desk_task_is_offered_no_more AFTER DELETE ON act_ru_identitylink FOR EACH ROW
  WHEN (OLD.type_ = 'candidate' AND OLD.group_id_ IS NOT NULL AND OLD.task_id_ IS NOT NULL)
  EXECUTE FUNCTION desk_task_of_link();

-- What is open on the day of the upgrade.
INSERT INTO desk_task (task_id, group_id, dossier_code, task_key, name, assignee, due, created)
SELECT t.id_, '', e.business_key_, t.task_def_key_, t.name_, t.assignee_,
    COALESCE(t.due_date_, TIMESTAMP '9999-12-31 00:00:00'), t.create_time_
FROM act_ru_task t JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_ WHERE e.business_key_ IS NOT NULL;
INSERT INTO desk_task (task_id, group_id, dossier_code, task_key, name, assignee, due, created)
SELECT t.task_id, i.group_id_, t.dossier_code, t.task_key, t.name, t.assignee, t.due, t.created
FROM desk_task t JOIN act_ru_identitylink i ON i.task_id_ = t.task_id
WHERE t.group_id = '' AND i.type_ = 'candidate' AND i.group_id_ IS NOT NULL
ON CONFLICT DO NOTHING;
