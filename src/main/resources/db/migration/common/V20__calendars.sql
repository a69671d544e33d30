-- Hours and days off by agency; the agency '*' is the default of the whole province.
CREATE TABLE calendar_session (
  agency varchar(64) NOT NULL,
  valid_from date NOT NULL,
  weekday integer NOT NULL,
  opens_at integer NOT NULL,
  closes_at integer NOT NULL,
  working boolean NOT NULL,
  decision varchar(500) NOT NULL,
  source varchar(500),
  confidence varchar(8),
  PRIMARY KEY (agency, valid_from, weekday, opens_at)
);

CREATE TABLE calendar_day (
  agency varchar(64) NOT NULL,
  calendar_date date NOT NULL,
  kind varchar(16) NOT NULL,
  name varchar(200) NOT NULL,
  replaces date,
  decision varchar(500) NOT NULL,
  source varchar(500),
  confidence varchar(8),
  PRIMARY KEY (agency, calendar_date)
);

-- One row. Every node compares it and reads the calendars anew when it moved; a writer locks it.
CREATE TABLE calendar_version (
  id integer NOT NULL PRIMARY KEY,
  version bigint NOT NULL
);
INSERT INTO calendar_version (id, version) VALUES (1, 0);

-- Who changed a calendar, when and why, with the differences as they were shown.
CREATE TABLE calendar_act (
  version bigint NOT NULL PRIMARY KEY,
  applied_at timestamp with time zone NOT NULL,
  actor varchar(255) NOT NULL,
  reason varchar(2000) NOT NULL,
  differences varchar NOT NULL
);
