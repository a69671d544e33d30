-- An officer is away and a colleague of the same agency and role has the tasks meanwhile.
CREATE TABLE absence (
    id         varchar(36)   NOT NULL PRIMARY KEY,
    agency     varchar(40)   NOT NULL,
    officer    varchar(64)   NOT NULL,
    substitute varchar(64)   NOT NULL,
    begins_at  timestamp with time zone NOT NULL,
    ends_at    timestamp with time zone NOT NULL,
    reason     varchar(1000) NOT NULL,
    created_by varchar(64)   NOT NULL,
    created_at timestamp with time zone NOT NULL,
    begun_at   timestamp with time zone,
    ended_at   timestamp with time zone,
    ended_by   varchar(64)
);
CREATE INDEX absence_agency ON absence (agency, begins_at);
CREATE INDEX absence_officer ON absence (officer, ended_at);
CREATE INDEX absence_substitute ON absence (substitute, ended_at);
-- What is to begin or to end.
CREATE INDEX absence_open ON absence (ended_at, begins_at);

-- Which tasks went to the colleague, and which came back.
CREATE TABLE absence_task (
    absence_id   varchar(36)  NOT NULL REFERENCES absence (id),
    task_id      varchar(64)  NOT NULL,
    dossier_code varchar(60)  NOT NULL REFERENCES dossier (code),
    moved_at     timestamp with time zone NOT NULL,
    returned_at  timestamp with time zone,
    PRIMARY KEY (absence_id, task_id)
);
