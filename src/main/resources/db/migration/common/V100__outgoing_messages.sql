-- The outbox: one row per issued document and channel. Addresses stay here and never enter the engine. A row is never deleted: it is
-- the evidence of what went out, to where and when.
CREATE TABLE outgoing_message (
  -- also the Message-ID of a mail and the request id of a text message, so that the other side can know it again
  id            varchar(36)  NOT NULL PRIMARY KEY,
  document_id   varchar(36)  NOT NULL REFERENCES issued_document (id),
  channel       varchar(8)   NOT NULL,
  dossier_code  varchar(64)  NOT NULL,
  -- the one-stop unit that answers for it
  unit          varchar(35)  NOT NULL,
  -- null for paper and for the unit itself
  address       varchar(320),
  state         varchar(8)   NOT NULL,
  attempts      integer      NOT NULL,
  -- key of the sentence that says what hinders it, or null
  problem       varchar(40),
  -- what the carrier calls it, the waybill of the post; null before it is out
  reference     varchar(100),
  queued_at     timestamp(3) with time zone NOT NULL,
  state_at      timestamp(3) with time zone NOT NULL,
  CONSTRAINT outgoing_message_once UNIQUE (document_id, channel)
);
CREATE INDEX outgoing_message_dossier ON outgoing_message (dossier_code);
CREATE INDEX outgoing_message_unit ON outgoing_message (unit, state, channel, queued_at);
