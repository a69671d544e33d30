-- What the table was asked, as JSON, in place of two fixed columns: every procedure has inputs of its own. Grounds of exemption stand here and
-- nowhere in the engine.
ALTER TABLE fee_assessment ADD COLUMN inputs text;
ALTER TABLE fee_assessment DROP COLUMN pages;
ALTER TABLE fee_assessment DROP COLUMN copies;

-- A dossier whose fee grew pays the difference: several receipts may be in force, their sum never exceeds the fee when they are written.
ALTER TABLE receipt DROP COLUMN in_force_for;
