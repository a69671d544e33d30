-- What is counted of dossiers, from their facts: everything here can be thrown away and counted anew, and comes out the same.
-- How many facts of a dossier are in the sums, whose it is, and the date it missed while it is late and open.
CREATE TABLE counted_dossier (
  code           varchar(60) NOT NULL PRIMARY KEY,
  facts          integer     NOT NULL,
  agency         varchar(40) NOT NULL,
  procedure_code varchar(20) NOT NULL,
  officer        varchar(64) NOT NULL,
  late_since     timestamp with time zone
);
CREATE INDEX counted_dossier_late ON counted_dossier (late_since, code);
CREATE INDEX counted_dossier_agency_late ON counted_dossier (agency, late_since, code);

-- Sums of a day (span D) and of a month (span M, on its first day): of each agency (scope A), each procedure (P), each procedure of an
-- agency (AP), each officer of an agency (AO). What a scope does not tell apart is empty.
CREATE TABLE counted_sum (
  scope          varchar(2)  NOT NULL,
  span           varchar(1)  NOT NULL,
  agency         varchar(40) NOT NULL,
  procedure_code varchar(20) NOT NULL,
  officer        varchar(64) NOT NULL,
  counted_on     date        NOT NULL,
  received_counter integer DEFAULT 0 NOT NULL,
  received_online integer DEFAULT 0 NOT NULL,
  received_post integer DEFAULT 0 NOT NULL,
  early integer DEFAULT 0 NOT NULL,
  on_time integer DEFAULT 0 NOT NULL,
  late integer DEFAULT 0 NOT NULL,
  unmeasured integer DEFAULT 0 NOT NULL,
  refused integer DEFAULT 0 NOT NULL,
  refused_late integer DEFAULT 0 NOT NULL,
  withdrawn integer DEFAULT 0 NOT NULL,
  withdrawn_late integer DEFAULT 0 NOT NULL,
  stopped integer DEFAULT 0 NOT NULL,
  stopped_late integer DEFAULT 0 NOT NULL,
  other_unmeasured integer DEFAULT 0 NOT NULL,
  extended integer DEFAULT 0 NOT NULL,
  ended_asked_twice integer DEFAULT 0 NOT NULL,
  not_accepted integer DEFAULT 0 NOT NULL,
  returned integer DEFAULT 0 NOT NULL,
  annulled integer DEFAULT 0 NOT NULL,
  late_afterwards integer DEFAULT 0 NOT NULL,
  moved_in integer DEFAULT 0 NOT NULL,
  moved_out integer DEFAULT 0 NOT NULL,
  duties integer DEFAULT 0 NOT NULL,
  paid_online integer DEFAULT 0 NOT NULL,
  with_result integer DEFAULT 0 NOT NULL,
  digitised integer DEFAULT 0 NOT NULL,
  re_used integer DEFAULT 0 NOT NULL,
  eligible integer DEFAULT 0 NOT NULL,
  eligible_online integer DEFAULT 0 NOT NULL,
  open_in_term integer DEFAULT 0 NOT NULL,
  open_overdue integer DEFAULT 0 NOT NULL,
  open_papers integer DEFAULT 0 NOT NULL,
  open_duty integer DEFAULT 0 NOT NULL,
  open_unmeasured integer DEFAULT 0 NOT NULL,
  open_asked_twice integer DEFAULT 0 NOT NULL,
  awaiting_return integer DEFAULT 0 NOT NULL,
  letters_owed integer DEFAULT 0 NOT NULL,
  reports_owed integer DEFAULT 0 NOT NULL,
  PRIMARY KEY (scope, span, agency, procedure_code, officer, counted_on)
);
CREATE INDEX counted_sum_day ON counted_sum (scope, span, counted_on);
CREATE INDEX counted_sum_procedure ON counted_sum (scope, span, procedure_code, counted_on);

-- Names and fields (lĩnh vực) as the newest dossier and its diagram say them.
CREATE TABLE counted_procedure (
  code  varchar(20)  NOT NULL PRIMARY KEY,
  name  varchar(500) NOT NULL,
  field varchar(255) NOT NULL
);

-- One row, locked by the node that counts. Until every dossier there was has been counted once, scanned is the code of the last.
CREATE TABLE counting (
  id            integer NOT NULL PRIMARY KEY,
  scanned       varchar(60),
  counted_until timestamp with time zone
);
INSERT INTO counting (id, scanned) VALUES (1, '');
