-- Not even the application can rewrite the ledger: what happened stays.
CREATE FUNCTION clock_fact_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'clock_fact is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER clock_fact_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON clock_fact
  FOR EACH STATEMENT EXECUTE FUNCTION clock_fact_refuse();
