-- Which rule made the line, and from which legal text: a fee that was lowered says by what. Null on lines written before.
ALTER TABLE fee_line ADD COLUMN kind varchar(16);
ALTER TABLE fee_line ADD COLUMN tariff varchar(64);
