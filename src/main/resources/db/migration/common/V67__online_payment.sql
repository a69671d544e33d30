-- What we asked a gateway to collect. A dossier has at most one order that may still be paid.
CREATE TABLE payment_order (
  number        varchar(40)  PRIMARY KEY,
  dossier_code  varchar(64)  NOT NULL,
  -- the dossier while the order may be paid, else null
  open_for      varchar(64)  UNIQUE,
  agency        varchar(32)  NOT NULL,
  provider      varchar(32)  NOT NULL,
  amount        bigint       NOT NULL,
  state         varchar(16)  NOT NULL,
  pay_url       varchar(1000),
  created_at    timestamp(3) with time zone NOT NULL,
  created_by    varchar(64)  NOT NULL,
  ended_at      timestamp(3) with time zone,
  end_reason    varchar(64),
  polls         integer      NOT NULL,
  -- when the gateway is asked next; null when nothing more can come of the order
  next_poll_at  timestamp(3) with time zone
);
CREATE INDEX payment_order_dossier ON payment_order (dossier_code);
CREATE INDEX payment_order_poll ON payment_order (next_poll_at);

-- Money that came, once per transaction of the gateway; only ever added to. What did not count is to be given back.
CREATE TABLE payment (
  provider       varchar(32)  NOT NULL,
  transaction_id varchar(64)  NOT NULL,
  order_number   varchar(40)  NOT NULL,
  dossier_code   varchar(64),
  agency         varchar(32),
  amount         bigint       NOT NULL,
  paid_at        timestamp(3) with time zone NOT NULL,
  paid_day       date         NOT NULL,
  recorded_at    timestamp(3) with time zone NOT NULL,
  -- how we heard of it: callback or status poll
  heard_by       varchar(16)  NOT NULL,
  outcome        varchar(16)  NOT NULL,
  reason         varchar(32),
  receipt_number varchar(64) REFERENCES receipt (number),
  PRIMARY KEY (provider, transaction_id)
);
CREATE INDEX payment_day ON payment (paid_day, agency);
CREATE INDEX payment_dossier ON payment (dossier_code);
CREATE INDEX payment_outcome ON payment (outcome, agency);

-- Money given back through the gateway: asked by a cashier, approved by the head of the one-stop unit, then done.
CREATE TABLE payment_refund (
  number         varchar(40)  PRIMARY KEY,
  provider       varchar(32)  NOT NULL,
  transaction_id varchar(64)  NOT NULL,
  agency         varchar(32),
  amount         bigint       NOT NULL,
  state          varchar(16)  NOT NULL,
  reason         varchar(500) NOT NULL,
  asked_at       timestamp(3) with time zone NOT NULL,
  asked_by       varchar(64)  NOT NULL,
  approved_at    timestamp(3) with time zone,
  approved_by    varchar(64),
  done_at        timestamp(3) with time zone,
  next_try_at    timestamp(3) with time zone,
  UNIQUE (provider, transaction_id),
  FOREIGN KEY (provider, transaction_id) REFERENCES payment (provider, transaction_id)
);
CREATE INDEX payment_refund_try ON payment_refund (next_try_at);
