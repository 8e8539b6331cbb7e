-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE network ADD CONSTRAINT network_coverage_has_both_ends CHECK (((coverage_since IS NULL) = (coverage_until IS NULL)));

ALTER TABLE network ADD CONSTRAINT network_named CHECK (((btrim(name_de) <> ''::text) AND (btrim(name_en) <> ''::text)));

ALTER TABLE network ADD CONSTRAINT network_slug_form CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));

CREATE INDEX network_name_de_search ON public.network USING gin (search_key(name_de) gin_trgm_ops);

CREATE INDEX network_name_en_search ON public.network USING gin (search_key(name_en) gin_trgm_ops);

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.network FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.network FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.network REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.id', 'named_network', 'r.id', 'frame', 'r.id', 'cells', 'r.id', 'network_slug', 'r.slug');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.network REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.id', 'named_network', 'r.id', 'frame', 'r.id', 'cells', 'r.id', 'network_slug', 'r.slug');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.network REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.id', 'named_network', 'r.id', 'frame', 'r.id', 'cells', 'r.id', 'network_slug', 'r.slug');
