-- A territory, to which the office that holds a seat belongs: the Senate Department belongs to Berlin. It belongs to the
-- register, like a member, and is edited with versions, history and audit events like one.
CREATE TYPE territory_kind AS ENUM ('state', 'land', 'region', 'district', 'city');

CREATE TABLE territory (
  id serial PRIMARY KEY,
  slug text NOT NULL,
  kind territory_kind NOT NULL,
  name_de text NOT NULL,
  name_en text NOT NULL,
  iso_state text,
  iso_subdivision text,
  ags text,
  version integer NOT NULL DEFAULT 1,
  recorded_from timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT territory_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT territory_named CHECK (btrim(name_de) <> '' AND btrim(name_en) <> ''),
  CONSTRAINT territory_iso_state_form CHECK (iso_state ~ '^[A-Z]{2}$'),
  CONSTRAINT territory_iso_subdivision_form CHECK (iso_subdivision ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  CONSTRAINT territory_ags_form CHECK (ags ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5}|[0-9]{8})$')
);
CREATE UNIQUE INDEX territory_slug_key ON territory (slug);
CREATE INDEX territory_name_de_search ON territory USING gin (search_key(name_de) gin_trgm_ops);
CREATE INDEX territory_name_en_search ON territory USING gin (search_key(name_en) gin_trgm_ops);

CREATE TRIGGER keep_row_version BEFORE INSERT OR UPDATE OR DELETE ON territory
  FOR EACH ROW EXECUTE FUNCTION keep_row_version();
CREATE TRIGGER demand_register_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON territory
  FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

GRANT SELECT, INSERT, UPDATE, DELETE ON territory TO praesenzregister_app;
GRANT USAGE ON territory_id_seq TO praesenzregister_app;

ALTER TABLE member ADD COLUMN territory_id integer;
ALTER TABLE member ADD CONSTRAINT member_territory_id_fkey
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX member_territory_id_idx ON member (territory_id);
