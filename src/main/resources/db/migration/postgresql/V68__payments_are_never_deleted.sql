-- Money that came is never unwritten, whoever holds the connection.
CREATE TRIGGER payment_append_only BEFORE UPDATE OR DELETE ON payment
  FOR EACH ROW EXECUTE FUNCTION refuse_receipt_change();
CREATE TRIGGER payment_no_truncate BEFORE TRUNCATE ON payment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_receipt_change();
CREATE TRIGGER payment_order_never_deleted BEFORE DELETE ON payment_order
  FOR EACH ROW EXECUTE FUNCTION refuse_receipt_change();
CREATE TRIGGER payment_refund_never_deleted BEFORE DELETE ON payment_refund
  FOR EACH ROW EXECUTE FUNCTION refuse_receipt_change();
