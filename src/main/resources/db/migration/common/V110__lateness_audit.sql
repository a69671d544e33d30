-- Open dossiers, and dossiers that ended late, are looked through as a whole.
CREATE INDEX dossier_status_code ON dossier (status, code);
CREATE INDEX dossier_late ON dossier (late, status, code);

-- Work that one node does for all: locked while it is done, so no two nodes do it and none that dies holds it up.
CREATE TABLE regular_work (
  work     varchar(40) NOT NULL PRIMARY KEY,
  done_for date        NOT NULL,
  done_at  timestamp with time zone
);
INSERT INTO regular_work (work, done_for) VALUES ('lateness-audit', DATE '2000-01-01');

-- What the nightly checks found. Rows are only ever added.
CREATE TABLE lateness_audit (
  audited_on  date    NOT NULL PRIMARY KEY,
  started_at  timestamp with time zone NOT NULL,
  finished_at timestamp with time zone NOT NULL,
  checked     integer NOT NULL,
  findings    integer NOT NULL
);
CREATE TABLE lateness_audit_finding (
  audited_on   date         NOT NULL REFERENCES lateness_audit (audited_on),
  line         integer      NOT NULL,
  kind         varchar(32)  NOT NULL,
  dossier_code varchar(60),
  agency       varchar(40),
  since        timestamp with time zone,
  wrong        varchar(2000) NOT NULL,
  PRIMARY KEY (audited_on, line)
);
