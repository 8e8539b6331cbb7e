-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE statement ADD CONSTRAINT statement_quoted CHECK ((btrim(quote) <> ''::text));

ALTER TABLE statement ADD CONSTRAINT statement_withdrawal_reasoned CHECK ((((withdrawn_at IS NULL) AND (withdrawn_by IS NULL) AND (withdrawal_reason IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (btrim(withdrawal_reason) <> ''::text))));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.statement FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.statement FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON public.statement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_edit_of_assertion BEFORE UPDATE ON public.statement FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_assertion();
