-- The sandbox's own time: real time plus the offset, or standing still at frozen_at while somebody walks it forward.
CREATE TABLE sandbox_clock (
  id            integer NOT NULL PRIMARY KEY CHECK (id = 1),
  offset_millis bigint NOT NULL,
  frozen_at     timestamp(3) with time zone,
  stood_at      timestamp(3) with time zone NOT NULL,
  seeded        boolean NOT NULL,
  version       bigint NOT NULL
);

-- Whoever walks the clock holds this row's lock; the database frees it when that node dies.
CREATE TABLE sandbox_walk (
  id integer NOT NULL PRIMARY KEY CHECK (id = 1)
);
INSERT INTO sandbox_walk (id) VALUES (1);

-- The dossiers a first start plays, and how far each was played: a start that was killed goes on from here.
CREATE TABLE sandbox_dossier (
  label         varchar(40) NOT NULL PRIMARY KEY,
  dossier_code  varchar(64) NOT NULL UNIQUE,
  last_slot     integer NOT NULL
);
