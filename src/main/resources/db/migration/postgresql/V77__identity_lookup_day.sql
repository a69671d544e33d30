UPDATE identity_lookup SET asked_on = CAST(asked_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date);
ALTER TABLE identity_lookup ALTER COLUMN asked_on SET NOT NULL;
