-- A look-up that the register did not answer is asked again until it is answered: one row per person of a dossier, never deleted.
CREATE TABLE identity_recheck (
  dossier_code     varchar(64)  NOT NULL,
  subject          varchar(16)  NOT NULL,
  -- on whose behalf: who looked the person up first
  officer          varchar(64)  NOT NULL,
  agency           varchar(32),
  fields           varchar(200) NOT NULL,
  queued_at        timestamp(3) with time zone NOT NULL,
  attempts         integer      NOT NULL,
  -- null once it is answered
  next_attempt_at  timestamp(3) with time zone,
  answered_at      timestamp(3) with time zone,
  PRIMARY KEY (dossier_code, subject)
);
CREATE INDEX identity_recheck_due ON identity_recheck (next_attempt_at);
