-- The clock ledger: lines are added, never changed. hash covers the line and the hash of the line before it.
CREATE TABLE clock_fact (
  dossier_code varchar(64) NOT NULL,
  sequence integer NOT NULL,
  kind varchar(32) NOT NULL,
  happened_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  actor varchar(255) NOT NULL,
  reason varchar,
  legal_basis varchar,
  details varchar NOT NULL,
  hash varchar(64) NOT NULL,
  PRIMARY KEY (dossier_code, sequence)
);
CREATE INDEX clock_fact_kind_at ON clock_fact (kind, happened_at);
