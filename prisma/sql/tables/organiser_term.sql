-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE organiser_term ADD CONSTRAINT organiser_term_ends_after_it_begins CHECK ((since_earliest <= until_latest));

ALTER TABLE organiser_term ADD CONSTRAINT organiser_term_named CHECK ((btrim(organiser) <> ''::text));

ALTER TABLE organiser_term ADD CONSTRAINT organiser_term_no_overlap EXCLUDE USING gist (network_id WITH =, term_span(COALESCE(since_latest, since_earliest), COALESCE(until_earliest, until_latest)) WITH &&);

ALTER TABLE organiser_term ADD CONSTRAINT organiser_term_since_bounds CHECK (((since_edtf IS NOT NULL) OR ((since_earliest IS NULL) AND (since_latest IS NULL))));

ALTER TABLE organiser_term ADD CONSTRAINT organiser_term_since_order CHECK ((since_earliest <= since_latest));

ALTER TABLE organiser_term ADD CONSTRAINT organiser_term_until_bounds CHECK (((until_edtf IS NOT NULL) OR ((until_earliest IS NULL) AND (until_latest IS NULL))));

ALTER TABLE organiser_term ADD CONSTRAINT organiser_term_until_order CHECK ((until_earliest <= until_latest));

CREATE INDEX organiser_term_search ON public.organiser_term USING gin (search_key(organiser) gin_trgm_ops);

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.organiser_term FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.organiser_term FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.organiser_term REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'frame', 'r.network_id', 'source', 'r.source_id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.organiser_term REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'frame', 'r.network_id', 'source', 'r.source_id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.organiser_term REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'frame', 'r.network_id', 'source', 'r.source_id');
