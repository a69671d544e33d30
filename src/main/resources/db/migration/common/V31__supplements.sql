-- What applicants were asked to add (form 02). Rows are added, never changed; longer limits and answers are facts of the ledger.
CREATE TABLE supplement_request (
    dossier_code    varchar(60)   NOT NULL REFERENCES dossier (code),
    number          integer       NOT NULL,
    stage           varchar(10)   NOT NULL,
    asked_at        timestamp with time zone NOT NULL,
    asked_by        varchar(64)   NOT NULL,
    answer_until    timestamp with time zone,
    too_late        boolean       NOT NULL,
    approved_by     varchar(64),
    approval_reason varchar(1000),
    PRIMARY KEY (dossier_code, number)
);

CREATE TABLE supplement_item (
    dossier_code   varchar(60)   NOT NULL,
    request_number integer       NOT NULL,
    position       integer       NOT NULL,
    name           varchar(500)  NOT NULL,
    reason         varchar(1000) NOT NULL,
    legal_basis    varchar(500)  NOT NULL,
    PRIMARY KEY (dossier_code, request_number, position),
    FOREIGN KEY (dossier_code, request_number) REFERENCES supplement_request (dossier_code, number)
);
