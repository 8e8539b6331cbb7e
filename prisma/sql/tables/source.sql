-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE source ADD CONSTRAINT source_address_form CHECK ((address ~ '^https?://'::text));

ALTER TABLE source ADD CONSTRAINT source_language_form CHECK ((language ~ '^[a-z]{2}$'::text));

ALTER TABLE source ADD CONSTRAINT source_note_in_both_languages CHECK (((note_de IS NULL) = (note_en IS NULL)));

ALTER TABLE source ADD CONSTRAINT source_slug_form CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));

ALTER TABLE source ADD CONSTRAINT source_titled CHECK (((btrim(title) <> ''::text) AND (btrim(publisher) <> ''::text)));

CREATE INDEX source_search ON public.source USING gin (search_key(((title || ' '::text) || publisher)) gin_trgm_ops);

CREATE INDEX source_title ON public.source USING hash (search_key(title));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.source FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_for_source_id AFTER DELETE OR UPDATE OF id ON public.source FOR EACH ROW EXECUTE FUNCTION keep_what_attendances_name('source_id', 'attendance_source_id_fkey');

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.source FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.source REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('source', 'r.id', 'named_source', 'r.id', 'source_slug', 'r.slug');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.source REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('source', 'r.id', 'source_slug', 'r.slug');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.source REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('source', 'r.id', 'named_source', 'r.id', 'source_slug', 'r.slug');
