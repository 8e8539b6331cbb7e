-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE source_file_publication ADD CONSTRAINT source_file_publication_rights CHECK (((btrim(rights) <> ''::text) AND (length(rights) <= 1000)));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.source_file_publication FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER demand_removal_reason BEFORE DELETE ON public.source_file_publication FOR EACH ROW EXECUTE FUNCTION demand_removal_reason();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.source_file_publication REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('source', 'r.source_id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.source_file_publication REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('source', 'r.source_id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.source_file_publication REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('source', 'r.source_id');

CREATE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON public.source_file_publication FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
