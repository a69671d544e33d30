-- Wishes of officers to treat a dossier as another case of its procedure, and what the head decided.
CREATE TABLE case_change (
    dossier_code varchar(60)   NOT NULL REFERENCES dossier (code),
    number       integer       NOT NULL,
    case_key     varchar(64)   NOT NULL,
    case_name    varchar(300)  NOT NULL,
    term         varchar(40)   NOT NULL,
    reason       varchar(2000) NOT NULL,
    asked_by     varchar(64)   NOT NULL,
    asked_at     timestamp with time zone NOT NULL,
    approved     boolean,
    decided_by   varchar(64),
    decided_at   timestamp with time zone,
    PRIMARY KEY (dossier_code, number)
);
