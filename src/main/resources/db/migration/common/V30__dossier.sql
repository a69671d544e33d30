-- Last number given per agency and day: dossier codes are unique, gaps are allowed, nothing is used twice.
CREATE TABLE dossier_number (
    agency      varchar(40) NOT NULL,
    received_on date        NOT NULL,
    last_number integer     NOT NULL,
    PRIMARY KEY (agency, received_on)
);

CREATE TABLE dossier (
    code              varchar(60)  NOT NULL PRIMARY KEY,
    procedure_code    varchar(20)  NOT NULL,
    procedure_name    varchar(500) NOT NULL,
    definition_key    varchar(255) NOT NULL,
    case_key          varchar(64)  NOT NULL,
    case_name         varchar(300) NOT NULL,
    status            integer      NOT NULL,
    channel           integer      NOT NULL,
    receiving_agency  varchar(40)  NOT NULL,
    competent_agency  varchar(40)  NOT NULL,
    term              varchar(40)  NOT NULL,
    counting_rule     varchar(20)  NOT NULL,
    after_supplement  varchar(20)  NOT NULL,
    supplement_limit  varchar(40),
    fee_decision      varchar(255),
    received_at       timestamp with time zone NOT NULL,
    tracking_key      varchar(16)  NOT NULL,
    due_original      timestamp with time zone,
    due_statutory     timestamp with time zone,
    due_current       timestamp with time zone,
    provisional       boolean      NOT NULL,
    late              boolean      NOT NULL,
    instance_id       varchar(64),
    book_year         integer      NOT NULL,
    recorded_at       timestamp with time zone NOT NULL,
    version           integer      NOT NULL
);
-- The follow-up book of an agency and year, in the order of entry.
CREATE INDEX dossier_book ON dossier (receiving_agency, book_year, recorded_at, code);
CREATE INDEX dossier_competent ON dossier (competent_agency, status, due_current);

CREATE TABLE dossier_person (
    dossier_code    varchar(60)  NOT NULL REFERENCES dossier (code),
    role            varchar(12)  NOT NULL,
    full_name       varchar(200) NOT NULL,
    personal_number varchar(12),
    birth_date      date,
    sex             varchar(1),
    address         varchar(500),
    phone           varchar(40),
    email           varchar(254),
    PRIMARY KEY (dossier_code, role)
);
CREATE INDEX dossier_person_number ON dossier_person (personal_number);

-- Every other person and free text of the start form, as JSON.
CREATE TABLE dossier_declaration (
    dossier_code varchar(60) NOT NULL PRIMARY KEY REFERENCES dossier (code),
    content      text        NOT NULL
);

-- What officers typed in task forms. A later value of a key stands beside the earlier one.
CREATE TABLE dossier_entry (
    dossier_code varchar(60)  NOT NULL REFERENCES dossier (code),
    sequence     integer      NOT NULL,
    task         varchar(255) NOT NULL,
    field        varchar(255) NOT NULL,
    content      text         NOT NULL,
    officer      varchar(64)  NOT NULL,
    recorded_at  timestamp with time zone NOT NULL,
    PRIMARY KEY (dossier_code, sequence)
);

CREATE TABLE dossier_paper (
    dossier_code varchar(60)  NOT NULL REFERENCES dossier (code),
    number       integer      NOT NULL,
    name         varchar(500) NOT NULL,
    form         varchar(20)  NOT NULL,
    copies       integer      NOT NULL,
    file_id      varchar(36),
    PRIMARY KEY (dossier_code, number)
);

-- Scanned papers, kept byte for byte. A paper scanned again gets a new row; the old one stays.
CREATE TABLE paper_file (
    id           varchar(36)  NOT NULL PRIMARY KEY,
    dossier_code varchar(60)  NOT NULL REFERENCES dossier (code),
    paper_number integer      NOT NULL,
    file_name    varchar(255) NOT NULL,
    media_type   varchar(100) NOT NULL,
    size_bytes   integer      NOT NULL,
    sha256       varchar(64)  NOT NULL,
    content      binary_content NOT NULL,
    officer      varchar(64)  NOT NULL,
    recorded_at  timestamp with time zone NOT NULL
);
CREATE INDEX paper_file_dossier ON paper_file (dossier_code, paper_number);

-- A message sent twice with the same key makes one dossier.
CREATE TABLE submission_key (
    client       varchar(64)  NOT NULL,
    submission   varchar(100) NOT NULL,
    content_hash varchar(64)  NOT NULL,
    dossier_code varchar(60)  NOT NULL REFERENCES dossier (code),
    recorded_at  timestamp with time zone NOT NULL,
    PRIMARY KEY (client, submission)
);

-- Corrections of typed data, with what stood there before.
CREATE TABLE dossier_correction (
    dossier_code varchar(60)   NOT NULL REFERENCES dossier (code),
    sequence     integer       NOT NULL,
    field        varchar(255)  NOT NULL,
    old_value    varchar(4000),
    new_value    varchar(4000),
    reason       varchar(2000) NOT NULL,
    officer      varchar(64)   NOT NULL,
    recorded_at  timestamp with time zone NOT NULL,
    PRIMARY KEY (dossier_code, sequence)
);
