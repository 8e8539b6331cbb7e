-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE member_code ADD CONSTRAINT member_code_form CHECK (((code = btrim(code)) AND (code <> ''::text)));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.member_code FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.member_code FOR EACH ROW EXECUTE FUNCTION keep_row_version();
