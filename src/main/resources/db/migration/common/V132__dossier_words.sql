-- By what a dossier is found: the words of the applicant's and the submitter's names without accents, their personal numbers and telephones,
-- the dossier's code. A row for each agency that may read it, and one for the whole province (agency '*').
CREATE TABLE dossier_word (
    agency       varchar(40) NOT NULL,
    word         varchar(60) NOT NULL,
    dossier_code varchar(60) NOT NULL REFERENCES dossier (code),
    PRIMARY KEY (agency, word, dossier_code)
);
CREATE INDEX dossier_word_dossier ON dossier_word (dossier_code);
