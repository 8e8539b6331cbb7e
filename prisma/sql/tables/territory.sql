-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE territory ADD CONSTRAINT territory_ags_form CHECK ((ags ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5}|[0-9]{8})$'::text));

ALTER TABLE territory ADD CONSTRAINT territory_iso_state_form CHECK ((iso_state ~ '^[A-Z]{2}$'::text));

ALTER TABLE territory ADD CONSTRAINT territory_iso_subdivision_form CHECK ((iso_subdivision ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'::text));

ALTER TABLE territory ADD CONSTRAINT territory_named CHECK (((btrim(name_de) <> ''::text) AND (btrim(name_en) <> ''::text)));

ALTER TABLE territory ADD CONSTRAINT territory_slug_form CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));

CREATE INDEX territory_name_de_search ON public.territory USING gin (search_key(name_de) gin_trgm_ops);

CREATE INDEX territory_name_en_search ON public.territory USING gin (search_key(name_en) gin_trgm_ops);

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.territory FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.territory FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.territory REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('named_territory', 'r.id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.territory REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('named_territory', 'r.id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.territory REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('named_territory', 'r.id');
