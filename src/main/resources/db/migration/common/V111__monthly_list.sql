-- What a month's list is counted from: facts by when they were written down.
CREATE INDEX clock_fact_kind_recorded ON clock_fact (kind, recorded_at);

-- The monthly lists as they were made and published, byte for byte. Rows are only ever added.
CREATE TABLE monthly_list (
  list_month varchar(7)  NOT NULL PRIMARY KEY,
  cut_off    timestamp with time zone NOT NULL,
  made_at    timestamp with time zone NOT NULL,
  made_by    varchar(64) NOT NULL,
  content    text        NOT NULL,
  csv        binary_content NOT NULL,
  csv_sha256 varchar(64) NOT NULL,
  pdf        binary_content NOT NULL,
  pdf_sha256 varchar(64) NOT NULL
);
INSERT INTO regular_work (work, done_for) VALUES ('monthly-list', DATE '2000-01-01');
