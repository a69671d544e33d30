-- Results of procedures as digitised files (Decree 61/2018 art. 20). A result digitised again is a new row; the old one stays.
CREATE TABLE dossier_result (
    id              varchar(36)  NOT NULL PRIMARY KEY,
    dossier_code    varchar(60)  NOT NULL REFERENCES dossier (code),
    result_code     varchar(64)  NOT NULL,
    name            varchar(500) NOT NULL,
    personal_number varchar(12),
    file_id         varchar(36)  NOT NULL REFERENCES paper_file (id),
    officer         varchar(64)  NOT NULL,
    digitised_at    timestamp with time zone NOT NULL
);
CREATE INDEX dossier_result_dossier ON dossier_result (dossier_code, digitised_at);
CREATE INDEX dossier_result_person ON dossier_result (personal_number, digitised_at);

-- Who asked which results a person has, for which dossier.
CREATE TABLE result_question (
    id           varchar(36) NOT NULL PRIMARY KEY,
    dossier_code varchar(60) NOT NULL REFERENCES dossier (code),
    officer      varchar(64) NOT NULL,
    found        integer     NOT NULL,
    asked_at     timestamp with time zone NOT NULL
);
CREATE INDEX result_question_dossier ON result_question (dossier_code, asked_at);
CREATE INDEX result_question_officer ON result_question (officer, asked_at);
