-- A document that is signed digitally has the signature appended; these say where the document as it was printed ends.
ALTER TABLE issued_document ADD COLUMN signed_at timestamp with time zone;
ALTER TABLE issued_document ADD COLUMN printed_size integer;
ALTER TABLE issued_document ADD COLUMN printed_sha256 varchar(64);
ALTER TABLE issued_document ADD CONSTRAINT issued_document_signed_whole CHECK (
  (signed_at IS NULL AND printed_size IS NULL AND printed_sha256 IS NULL)
  OR (signed_at IS NOT NULL AND printed_size > 0 AND printed_sha256 IS NOT NULL));

-- A number that a letter got before it was signed by somebody outside. Rows are only ever added: the number is this letter's,
-- however often signing fails, and no other letter ever gets it.
CREATE TABLE document_reservation (
  agency varchar(64) NOT NULL,
  form_code varchar(8) NOT NULL,
  number_year integer NOT NULL,
  number integer NOT NULL,
  dossier_code varchar(64) NOT NULL,
  cause varchar(80) NOT NULL,
  edition integer NOT NULL,
  reserved_at timestamp with time zone NOT NULL,
  reserved_by varchar(64) NOT NULL,
  PRIMARY KEY (agency, form_code, number_year, number),
  CONSTRAINT document_reservation_letter UNIQUE (dossier_code, form_code, cause, edition)
);
