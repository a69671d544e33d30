-- A calendar that somebody wants to change: the file, why, what it would do when it was proposed, who approved it, how far it is.
CREATE TABLE calendar_change (
  number        integer       NOT NULL PRIMARY KEY,
  csv           text          NOT NULL,
  reason        varchar(2000) NOT NULL,
  differences   text          NOT NULL,
  first_day     date          NOT NULL,
  proposed_by   varchar(64)   NOT NULL,
  proposed_at   timestamp with time zone NOT NULL,
  open_dossiers integer       NOT NULL,
  moving        integer       NOT NULL,
  becoming_late integer       NOT NULL,
  annulling     integer       NOT NULL,
  letters_out   integer       NOT NULL,
  approved      boolean,
  decided_by    varchar(64),
  decided_at    timestamp with time zone,
  act           bigint,
  finished_at   timestamp with time zone
);

-- The open dossiers of a change in parts, each aligned in one transaction by whichever node takes it. below_code null: no end.
-- ended: dossiers that ended late, which a new calendar may only clear.
CREATE TABLE calendar_change_part (
  change_number integer     NOT NULL REFERENCES calendar_change (number),
  part          integer     NOT NULL,
  agency        varchar(40) NOT NULL,
  from_code     varchar(60) NOT NULL,
  below_code    varchar(60),
  ended         boolean     NOT NULL,
  done_at       timestamp with time zone,
  moved         integer     NOT NULL,
  failed        text,
  PRIMARY KEY (change_number, part)
);
CREATE INDEX calendar_change_part_open ON calendar_change_part (done_at, change_number, part);
