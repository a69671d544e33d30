-- Wishes to withdraw. While one is open the dossier shows status 7, and status_beneath is what its steps go on with.
CREATE TABLE withdrawal (
    dossier_code   varchar(60)   NOT NULL REFERENCES dossier (code),
    number         integer       NOT NULL,
    channel        integer       NOT NULL,
    reason         varchar(2000) NOT NULL,
    asked_by       varchar(64)   NOT NULL,
    asked_at       timestamp with time zone NOT NULL,
    status_beneath integer       NOT NULL,
    decided_at     timestamp with time zone,
    PRIMARY KEY (dossier_code, number)
);
