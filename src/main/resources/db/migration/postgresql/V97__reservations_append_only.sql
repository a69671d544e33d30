-- A number that a letter got stays that letter's, whoever holds the connection. (Locking a row needs a right to UPDATE; this refuses
-- the UPDATE itself.)
CREATE FUNCTION refuse_reservation_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'document_reservation is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER document_reservation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON document_reservation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_reservation_change();
