-- A note is what somebody knew then: whoever holds the connection, it stays as it was written.
CREATE FUNCTION refuse_note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'dossier_note is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER dossier_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dossier_note
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_note_change();
