-- What a dossier costs, as calculated: every calculation is kept, the one with the highest number counts.
CREATE TABLE fee_assessment (
  dossier_code   varchar(64)  NOT NULL,
  number         integer      NOT NULL,
  decision       varchar(64)  NOT NULL,
  tariff         varchar(64)  NOT NULL,
  reception_day  date         NOT NULL,
  pages          integer,
  copies         integer,
  total          bigint       NOT NULL,
  calculated_at  timestamp(3) with time zone NOT NULL,
  calculated_by  varchar(64)  NOT NULL,
  PRIMARY KEY (dossier_code, number)
);

CREATE TABLE fee_line (
  dossier_code   varchar(64)  NOT NULL,
  assessment     integer      NOT NULL,
  line           integer      NOT NULL,
  label          varchar(200) NOT NULL,
  quantity       bigint       NOT NULL,
  unit_price     bigint       NOT NULL,
  amount         bigint       NOT NULL,
  basis          varchar(500) NOT NULL,
  PRIMARY KEY (dossier_code, assessment, line),
  FOREIGN KEY (dossier_code, assessment) REFERENCES fee_assessment (dossier_code, number)
);
