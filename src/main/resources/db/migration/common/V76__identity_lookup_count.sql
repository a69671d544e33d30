-- What names the question at the register's keeper; whether the program asked again on the officer's behalf; the day in Viet Nam.
ALTER TABLE identity_lookup ADD COLUMN request_id varchar(36);
ALTER TABLE identity_lookup ADD COLUMN recheck boolean DEFAULT FALSE NOT NULL;
ALTER TABLE identity_lookup ADD COLUMN asked_on date;

-- Look-ups are counted per officer and day: of one agency, and of the province.
CREATE INDEX identity_lookup_agency_day ON identity_lookup (agency, asked_on);
CREATE INDEX identity_lookup_day ON identity_lookup (asked_on);
