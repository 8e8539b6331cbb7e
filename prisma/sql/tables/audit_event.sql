-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
