-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE statement ADD CONSTRAINT statement_quoted CHECK ((btrim(quote) <> ''::text));

ALTER TABLE statement ADD CONSTRAINT statement_withdrawal_reasoned CHECK ((((withdrawn_at IS NULL) AND (withdrawn_by IS NULL) AND (withdrawal_reason IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (btrim(withdrawal_reason) <> ''::text))));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.statement FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.statement FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.statement REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'cells', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.statement REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'cells', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.statement REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'cells', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id');

CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON public.statement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_edit_of_assertion BEFORE UPDATE ON public.statement FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_assertion();
