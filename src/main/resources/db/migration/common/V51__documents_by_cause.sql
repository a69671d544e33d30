-- Some forms are issued more than once for a dossier, each time for a cause of its own: the second request for papers, another
-- receipt, the next hand-over. Once per cause, and again only as a new edition that names the old.
ALTER TABLE issued_document ADD COLUMN cause varchar(80) DEFAULT '' NOT NULL;
ALTER TABLE issued_document DROP CONSTRAINT issued_document_edition;
ALTER TABLE issued_document ADD CONSTRAINT issued_document_edition UNIQUE (dossier_code, form_code, cause, edition);

-- The further dossiers a document names: a hand-over slip may carry a whole stack.
CREATE TABLE issued_document_dossier (
  dossier_code varchar(64) NOT NULL,
  document_id varchar(36) NOT NULL REFERENCES issued_document (id),
  PRIMARY KEY (dossier_code, document_id)
);
CREATE INDEX issued_document_dossier_document ON issued_document_dossier (document_id);
