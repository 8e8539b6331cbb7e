-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE claim ADD CONSTRAINT claim_about_somebody CHECK (((kind <> 'never_attended'::claim_kind) OR (member_id IS NOT NULL)));

ALTER TABLE claim ADD CONSTRAINT claim_worded CHECK (((btrim(gist_de) <> ''::text) AND (btrim(gist_en) <> ''::text)));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.claim FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.claim FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.claim REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.claim REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.claim REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id');
