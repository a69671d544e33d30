-- Acts that move running instances to another version of their diagram: what was asked for, what a dry run said, who approved it.
-- from_versions and dossiers empty: all. mapping: pairs of steps, one a line.
CREATE TABLE migration (
    number          integer       NOT NULL PRIMARY KEY,
    definition_key  varchar(255)  NOT NULL,
    from_versions   varchar(2000) NOT NULL,
    to_version      integer       NOT NULL,
    dossiers        text          NOT NULL,
    mapping         text          NOT NULL,
    reason          varchar(2000) NOT NULL,
    proposed_by     varchar(64)   NOT NULL,
    proposed_at     timestamp with time zone NOT NULL,
    found           integer       NOT NULL,
    failing         integer       NOT NULL,
    approved        boolean,
    decided_by      varchar(64),
    decided_at      timestamp with time zone
);

-- The instances of an approved act. outcome: moved, failed (with the sentence), ended (before its turn came); null while it waits.
CREATE TABLE migration_instance (
    migration_number integer      NOT NULL REFERENCES migration (number),
    instance_id      varchar(64)  NOT NULL,
    dossier_code     varchar(60)  NOT NULL,
    from_version     integer      NOT NULL,
    outcome          varchar(10),
    failure          text,
    done_at          timestamp with time zone,
    PRIMARY KEY (migration_number, instance_id)
);
CREATE INDEX migration_instance_open ON migration_instance (instance_id, outcome);
