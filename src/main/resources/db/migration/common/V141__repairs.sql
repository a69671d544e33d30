-- Repairs of running dossiers: what was asked for and why, who decided where two persons are needed, what became of each dossier. Added,
-- never changed. step: the step that is left or whose task is given; target: an officer, or the step that is entered.
CREATE TABLE repair (
    number      integer       NOT NULL PRIMARY KEY,
    kind        varchar(20)   NOT NULL,
    step        varchar(255),
    target      varchar(255),
    reason      varchar(2000) NOT NULL,
    proposed_by varchar(64)   NOT NULL,
    proposed_at timestamp with time zone NOT NULL
);

CREATE TABLE repair_dossier (
    repair_number integer     NOT NULL REFERENCES repair (number),
    dossier_code  varchar(60) NOT NULL,
    PRIMARY KEY (repair_number, dossier_code)
);
CREATE INDEX repair_dossier_code ON repair_dossier (dossier_code);

CREATE TABLE repair_decision (
    repair_number integer     NOT NULL PRIMARY KEY REFERENCES repair (number),
    approved      boolean     NOT NULL,
    decided_by    varchar(64) NOT NULL,
    decided_at    timestamp with time zone NOT NULL
);

-- note: what was changed, or why nothing was.
CREATE TABLE repair_result (
    repair_number integer     NOT NULL REFERENCES repair (number),
    dossier_code  varchar(60) NOT NULL,
    done          boolean     NOT NULL,
    note          text        NOT NULL,
    done_at       timestamp with time zone NOT NULL,
    PRIMARY KEY (repair_number, dossier_code)
);
