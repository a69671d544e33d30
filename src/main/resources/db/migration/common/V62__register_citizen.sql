-- The embedded population register: a stand-in until the province is connected to the national one.
CREATE TABLE register_citizen (
  personal_number varchar(12)  PRIMARY KEY,
  full_name       varchar(200) NOT NULL,
  birth_year      integer      NOT NULL,
  -- null when only the year is known
  birth_date      date,
  sex             varchar(1),
  address         varchar(500)
);
