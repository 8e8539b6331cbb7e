-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE import_batch ADD CONSTRAINT import_batch_file CHECK ((((file_name IS NULL) = (file_sha256 IS NULL)) AND ((kind <> 'file'::import_kind) OR (file_name IS NOT NULL))));

ALTER TABLE import_batch ADD CONSTRAINT import_batch_sha256 CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text));

ALTER TABLE import_batch ADD CONSTRAINT import_batch_titled CHECK ((btrim(title) <> ''::text));

ALTER TABLE import_batch ADD CONSTRAINT import_batch_undo CHECK (((state = 'undone'::import_state) = (undone_at IS NOT NULL)));

ALTER TABLE import_batch ADD CONSTRAINT import_batch_undo_reasoned CHECK ((((state = 'undone'::import_state) = (undo_reason IS NOT NULL)) AND (btrim(undo_reason) <> ''::text)));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.import_batch FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_for_import_batch_id AFTER DELETE OR UPDATE OF id ON public.import_batch FOR EACH ROW EXECUTE FUNCTION keep_what_attendances_name('import_batch_id', 'attendance_import_batch_id_fkey');

CREATE TRIGGER refuse_edit_of_batch BEFORE UPDATE ON public.import_batch FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_batch();
