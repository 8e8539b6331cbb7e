-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE source_file ADD CONSTRAINT source_file_media_type CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'image/webp'::text, 'text/plain'::text])));

ALTER TABLE source_file ADD CONSTRAINT source_file_name_form CHECK ((name ~ '^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+$'::text));

ALTER TABLE source_file ADD CONSTRAINT source_file_sha256_length CHECK ((length(sha256) = 32));

ALTER TABLE source_file ADD CONSTRAINT source_file_sha256_of_bytes CHECK ((sha256 = sha256(bytes)));

ALTER TABLE source_file ADD CONSTRAINT source_file_size CHECK ((((size >= 1) AND (size <= 10485760)) AND (size = length(bytes))));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.source_file FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER demand_removal_reason BEFORE DELETE ON public.source_file FOR EACH ROW EXECUTE FUNCTION demand_removal_reason();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.source_file REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('source', 'r.source_id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.source_file REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('source', 'r.source_id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.source_file REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('source', 'r.source_id');

CREATE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON public.source_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_redacted_file BEFORE INSERT ON public.source_file FOR EACH ROW EXECUTE FUNCTION refuse_redacted_file();
