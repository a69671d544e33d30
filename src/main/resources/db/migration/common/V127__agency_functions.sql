-- What an agency does that others have need of (công an, thuế, bảo hiểm …), and whom it does it for: words and codes with a space between.
-- Whom is empty: for its parent.
ALTER TABLE agency ADD COLUMN functions varchar(500);
ALTER TABLE agency ADD COLUMN serves varchar(4000);
