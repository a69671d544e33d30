-- Agencies (cơ quan) with their electronic identification code, Decision 20/2020/QĐ-TTg.
CREATE TABLE agency (
  code        varchar(35)  NOT NULL PRIMARY KEY,
  name        varchar(255) NOT NULL,
  parent_code varchar(35),
  unit_name   varchar(255) NOT NULL,
  place       varchar(255) NOT NULL,
  address     varchar(500),
  phone       varchar(50),
  email       varchar(255),
  CONSTRAINT agency_parent FOREIGN KEY (parent_code) REFERENCES agency (code)
);
CREATE INDEX agency_by_parent ON agency (parent_code);

-- Officers. The engine's own user and group tables are a mirror of these two, never the other way round.
CREATE TABLE officer (
  id                   varchar(64)  NOT NULL PRIMARY KEY,
  name                 varchar(255) NOT NULL,
  agency_code          varchar(35),
  active               boolean      NOT NULL,
  must_change_password boolean      NOT NULL,
  changed_at           timestamp with time zone NOT NULL,
  changed_by           varchar(64)  NOT NULL,
  CONSTRAINT officer_agency FOREIGN KEY (agency_code) REFERENCES agency (code)
);
CREATE INDEX officer_by_agency ON officer (agency_code);

CREATE TABLE officer_role (
  officer_id varchar(64) NOT NULL,
  role_code  varchar(30) NOT NULL,
  PRIMARY KEY (officer_id, role_code),
  CONSTRAINT officer_role_officer FOREIGN KEY (officer_id) REFERENCES officer (id)
);
CREATE INDEX officer_role_by_role ON officer_role (role_code);

-- One row that a node locks while it sets rights up or imports, so that two nodes never write the same right twice.
CREATE TABLE access_setup_lock (id integer NOT NULL PRIMARY KEY);
INSERT INTO access_setup_lock (id) VALUES (1);
