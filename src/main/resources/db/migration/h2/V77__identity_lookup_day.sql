UPDATE identity_lookup SET asked_on = CAST(FORMATDATETIME(asked_at, 'yyyy-MM-dd', 'en', 'Asia/Ho_Chi_Minh') AS date);
ALTER TABLE identity_lookup ALTER COLUMN asked_on SET NOT NULL;
