-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.meeting_reply FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();
