-- What names the question at the register's keeper, and whether the program asked again on the officer's behalf.
ALTER TABLE identity_lookup ADD COLUMN request_id varchar(36);
ALTER TABLE identity_lookup ADD COLUMN recheck boolean DEFAULT FALSE NOT NULL;

-- Look-ups are counted per officer and day: of one agency, and of the province.
CREATE INDEX identity_lookup_agency_day ON identity_lookup (agency, asked_at);
CREATE INDEX identity_lookup_day ON identity_lookup (asked_at);
