-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE succession ADD CONSTRAINT succession_of_another CHECK ((predecessor_id <> successor_id));

ALTER TABLE succession ADD CONSTRAINT succession_withdrawal_reasoned CHECK ((((withdrawn_at IS NULL) AND (withdrawn_by IS NULL) AND (withdrawal_reason IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (btrim(withdrawal_reason) <> ''::text))));

ALTER TABLE succession ADD CONSTRAINT succession_worded CHECK (((btrim(quote) <> ''::text) AND (btrim(locator) <> ''::text)));

CREATE UNIQUE INDEX succession_standing ON public.succession USING btree (predecessor_id, successor_id, source_id) WHERE (withdrawn_at IS NULL);

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.succession FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.succession FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.succession REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('line', 'r.predecessor_id', 'line', 'r.successor_id', 'source', 'r.source_id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.succession REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('line', 'r.predecessor_id', 'line', 'r.successor_id', 'source', 'r.source_id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.succession REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('line', 'r.predecessor_id', 'line', 'r.successor_id', 'source', 'r.source_id');

CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON public.succession FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_edit BEFORE UPDATE ON public.succession FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_source_word();
