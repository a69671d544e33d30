-- Makes the two roles and the database of a production installation. Run once, as a superuser, with psql 14 or later:
--
--   psql -v owner_password='…' -v app_password='…' -v database=motcua -f scripts/postgres-roles.sql postgres
--
-- motcua_owner migrates (MOTCUA_DB_OWNER), motcua_app runs (MOTCUA_DB_USER). Running it again changes the passwords and nothing
-- else. What motcua_app may do with each table is granted by db/migration/postgresql/afterMigrate__grants.sql at every start.
\set ON_ERROR_STOP on

SELECT 'CREATE ROLE motcua_owner LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'motcua_owner') \gexec
SELECT 'CREATE ROLE motcua_app LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'motcua_app') \gexec
ALTER ROLE motcua_owner PASSWORD :'owner_password';
ALTER ROLE motcua_app PASSWORD :'app_password';
SELECT format('CREATE DATABASE %I OWNER motcua_owner ENCODING ''UTF8'' TEMPLATE template0', :'database')
  WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
\connect :"database"

-- In the database: nobody but the two roles gets in, and a new table can at first be read and added to only.
DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO motcua_owner, motcua_app', current_database());
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO motcua_owner;
GRANT USAGE ON SCHEMA public TO motcua_app;
ALTER DEFAULT PRIVILEGES FOR ROLE motcua_owner IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO motcua_app;
