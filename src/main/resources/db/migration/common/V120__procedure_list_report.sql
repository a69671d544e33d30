-- How the list a province published and the diagrams agreed, each time somebody compared them. The list itself is not kept: what a
-- procedure is stands in its diagram.
CREATE TABLE procedure_list_report (
    id          varchar(36) NOT NULL PRIMARY KEY,
    compared_at timestamp with time zone NOT NULL,
    compared_by varchar(64) NOT NULL,
    report      text        NOT NULL
);
CREATE INDEX procedure_list_report_at ON procedure_list_report (compared_at);
