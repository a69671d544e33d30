-- Corrections of lines of the clock ledger: proposed by one person, decided by another. The correcting line itself goes to the ledger.
CREATE TABLE fact_correction (
  dossier_code  varchar(60)   NOT NULL REFERENCES dossier (code),
  number        integer       NOT NULL,
  fact_sequence integer       NOT NULL,
  right_at      timestamp with time zone,
  voided        boolean       NOT NULL,
  reason        varchar(2000) NOT NULL,
  proposed_by   varchar(64)   NOT NULL,
  proposed_at   timestamp with time zone NOT NULL,
  approved      boolean,
  decided_by    varchar(64),
  decided_at    timestamp with time zone,
  PRIMARY KEY (dossier_code, number)
);
