-- Where every deployment came from, through whatever door: one line each, never changed. folder is null where what was deployed
-- belongs to no folder. source: jar, folder (a changed folder of the sandbox), script (scripts/deploy), modeler (the engine's own
-- door), act (a decision that ends a procedure).
CREATE TABLE deployment_origin (
    deployment_id   varchar(64)  NOT NULL PRIMARY KEY,
    folder          varchar(255),
    content_hash    varchar(64)  NOT NULL,
    source          varchar(10)  NOT NULL,
    deployed_by     varchar(64)  NOT NULL,
    deployed_at     timestamp with time zone NOT NULL,
    program_version varchar(64)  NOT NULL,
    reason          varchar(2000)
);
CREATE INDEX deployment_origin_folder ON deployment_origin (folder, deployed_at);
INSERT INTO deployment_origin (deployment_id, folder, content_hash, source, deployed_by, deployed_at, program_version)
  SELECT deployment_id, folder, content_hash, 'jar', 'system', deployed_at, '' FROM deployed_folder;

-- What is live of each folder, beside what programs bring. settled: what a program held when just that was live, and its version: as long as
-- it is live, a newer program may replace it. offered: what a program brings that may not, until somebody decides. kept: what was
-- offered and turned down. gone_at: since when the newest program to start does not bring the folder any more.
ALTER TABLE deployed_folder ADD COLUMN settled_hash varchar(64);
ALTER TABLE deployed_folder ADD COLUMN settled_version varchar(64);
ALTER TABLE deployed_folder ADD COLUMN offered_hash varchar(64);
ALTER TABLE deployed_folder ADD COLUMN offered_version varchar(64);
ALTER TABLE deployed_folder ADD COLUMN offered_at timestamp with time zone;
ALTER TABLE deployed_folder ADD COLUMN kept_hash varchar(64);
ALTER TABLE deployed_folder ADD COLUMN gone_at timestamp with time zone;
UPDATE deployed_folder SET settled_hash = content_hash, settled_version = '';

-- The last content of a folder that was refused, with the findings; the row goes when the folder is deployed.
CREATE TABLE refused_folder (
    folder       varchar(255) NOT NULL PRIMARY KEY,
    content_hash varchar(64)  NOT NULL,
    source       varchar(10)  NOT NULL,
    refused_by   varchar(64)  NOT NULL,
    refused_at   timestamp with time zone NOT NULL,
    findings     text         NOT NULL
);

-- Who turned down what a program brought, and why. That it was taken is a deployment with its reason.
CREATE TABLE kept_folder (
    id           varchar(36)   NOT NULL PRIMARY KEY,
    folder       varchar(255)  NOT NULL,
    content_hash varchar(64)   NOT NULL,
    reason       varchar(2000) NOT NULL,
    officer      varchar(64)   NOT NULL,
    decided_at   timestamp with time zone NOT NULL
);
CREATE INDEX kept_folder_folder ON kept_folder (folder, decided_at);

-- The engine's own lock of deployments now serves everybody who deploys.
DROP TABLE deployment_lock;
