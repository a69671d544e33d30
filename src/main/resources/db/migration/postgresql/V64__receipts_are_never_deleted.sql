-- Cash is never unwritten, whoever holds the connection: a receipt only changes its state; its lines and events not even that.
CREATE FUNCTION refuse_receipt_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'fees and receipts are append-only: % on % refused', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER receipt_event_append_only BEFORE UPDATE OR DELETE ON receipt_event
  FOR EACH ROW EXECUTE FUNCTION refuse_receipt_change();
CREATE TRIGGER receipt_event_no_truncate BEFORE TRUNCATE ON receipt_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_receipt_change();
CREATE TRIGGER fee_assessment_append_only BEFORE UPDATE OR DELETE ON fee_assessment
  FOR EACH ROW EXECUTE FUNCTION refuse_receipt_change();
CREATE TRIGGER fee_line_append_only BEFORE UPDATE OR DELETE ON fee_line
  FOR EACH ROW EXECUTE FUNCTION refuse_receipt_change();
CREATE TRIGGER receipt_never_deleted BEFORE DELETE ON receipt
  FOR EACH ROW EXECUTE FUNCTION refuse_receipt_change();
