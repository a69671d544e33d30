-- New appointments that officers asked for before the date passed, and what the head decided. One that is still open when the
-- date passes is taken over by the late branch: nobody decides it any more.
CREATE TABLE extension_request (
    dossier_code varchar(60)   NOT NULL REFERENCES dossier (code),
    number       integer       NOT NULL,
    cause_class  varchar(20)   NOT NULL,
    reason       varchar(2000) NOT NULL,
    measure      varchar(2000),
    days         integer       NOT NULL,
    foreseen     boolean       NOT NULL,
    due          timestamp with time zone NOT NULL,
    asked_by     varchar(64)   NOT NULL,
    asked_at     timestamp with time zone NOT NULL,
    approved     boolean,
    decided_by   varchar(64),
    decided_at   timestamp with time zone,
    PRIMARY KEY (dossier_code, number)
);

-- Letters 04 that the head signed off. Days and new date are empty where the letter carries no appointment.
CREATE TABLE apology (
    dossier_code varchar(60)   NOT NULL REFERENCES dossier (code),
    number       integer       NOT NULL,
    kind         varchar(12)   NOT NULL,
    cause_class  varchar(20)   NOT NULL,
    reason       varchar(2000) NOT NULL,
    measure      varchar(2000),
    days         integer,
    old_due      timestamp with time zone NOT NULL,
    new_due      timestamp with time zone,
    ended_at     timestamp with time zone,
    sent_late    boolean       NOT NULL,
    drafted_by   varchar(64)   NOT NULL,
    drafted_at   timestamp with time zone NOT NULL,
    signed_by    varchar(64)   NOT NULL,
    signed_at    timestamp with time zone NOT NULL,
    PRIMARY KEY (dossier_code, number)
);

-- Explanations to the head; accepted is empty while the head has not read one, false when it went back.
CREATE TABLE late_explanation (
    dossier_code varchar(60)   NOT NULL REFERENCES dossier (code),
    number       integer       NOT NULL,
    extension    boolean       NOT NULL,
    cause_class  varchar(20)   NOT NULL,
    reason       varchar(2000) NOT NULL,
    remedy       varchar(2000),
    due          timestamp with time zone NOT NULL,
    drafter      varchar(64)   NOT NULL,
    drafted_at   timestamp with time zone NOT NULL,
    accepted     boolean,
    conclusion   varchar(2000),
    measures     varchar(2000),
    concluded_by varchar(64),
    concluded_at timestamp with time zone,
    PRIMARY KEY (dossier_code, number)
);

-- The notice that the new appointment has passed too.
CREATE TABLE late_again_notice (
    dossier_code varchar(60) NOT NULL REFERENCES dossier (code),
    number       integer     NOT NULL,
    promised     timestamp with time zone NOT NULL,
    signed_by    varchar(64) NOT NULL,
    signed_at    timestamp with time zone NOT NULL,
    PRIMARY KEY (dossier_code, number)
);
