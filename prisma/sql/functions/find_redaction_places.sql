-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.find_redaction_places(stretch text)
 RETURNS TABLE(table_name name, column_name name, row_count bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  place record;
BEGIN
  FOR place IN SELECT c.table_name AS of_table, c.column_name AS of_column, t.holds
               FROM redactable_columns() c, redaction_terms(c.column_name, c.column_type) t LOOP
    EXECUTE format('SELECT count(*) FROM %I WHERE %s', place.of_table, place.holds) INTO row_count USING stretch;
    IF row_count > 0 THEN
      table_name := place.of_table;
      column_name := place.of_column;
      RETURN NEXT;
    END IF;
  END LOOP;
END $function$;
