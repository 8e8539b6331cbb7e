-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.network_summary FOR EACH ROW EXECUTE FUNCTION keep_row_version();
