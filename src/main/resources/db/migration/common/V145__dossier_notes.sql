-- What officers tell each other about a dossier: added, never changed; never shown to the citizen.
CREATE TABLE dossier_note (
    dossier_code varchar(60)   NOT NULL REFERENCES dossier (code),
    number       integer       NOT NULL,
    author       varchar(64)   NOT NULL,
    agency       varchar(40)   NOT NULL,
    words        varchar(4000) NOT NULL,
    written_at   timestamp with time zone NOT NULL,
    PRIMARY KEY (dossier_code, number)
);
