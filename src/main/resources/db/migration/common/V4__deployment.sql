-- What each folder of procedures held when it was last deployed; one row is locked while folders are compared and deployed.
CREATE TABLE deployed_folder (
    folder        varchar(255) NOT NULL PRIMARY KEY,
    content_hash  varchar(64)  NOT NULL,
    deployment_id varchar(64)  NOT NULL,
    deployed_at   timestamp with time zone NOT NULL
);

CREATE TABLE deployment_lock (
    id integer NOT NULL PRIMARY KEY
);
INSERT INTO deployment_lock (id) VALUES (1);

-- Which diagram carries a procedure code, written in the transaction of every deployment, through whatever door.
CREATE TABLE procedure_diagram (
    procedure_code varchar(20)  NOT NULL PRIMARY KEY,
    definition_key varchar(255) NOT NULL
);
