-- The last number given, per agency, kind of document and year (Decree 30/2020 art. 15: from 01 on 1 January). Its row is the
-- lock under which a number is given, so a rolled back document leaves no gap.
CREATE TABLE document_counter (
  agency varchar(64) NOT NULL,
  form_code varchar(8) NOT NULL,
  number_year integer NOT NULL,
  last_number integer NOT NULL,
  PRIMARY KEY (agency, form_code, number_year)
);

-- Every document that went out, byte for byte. Rows are only ever added.
CREATE TABLE issued_document (
  id varchar(36) NOT NULL PRIMARY KEY,
  dossier_code varchar(64) NOT NULL,
  form_code varchar(8) NOT NULL,
  edition integer NOT NULL,
  agency varchar(64) NOT NULL,
  number_year integer NOT NULL,
  number integer NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  issued_by varchar(64) NOT NULL,
  media_type varchar(100) NOT NULL,
  content binary_content NOT NULL,
  sha256 varchar(64) NOT NULL,
  replaces_id varchar(36) REFERENCES issued_document (id),
  replacement_reason text,
  CONSTRAINT issued_document_edition UNIQUE (dossier_code, form_code, edition),
  CONSTRAINT issued_document_number UNIQUE (agency, form_code, number_year, number),
  CONSTRAINT issued_document_replaced_once UNIQUE (replaces_id)
);
