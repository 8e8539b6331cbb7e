-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE row_history ADD CONSTRAINT row_history_span CHECK ((held_from < held_until));

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.row_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
