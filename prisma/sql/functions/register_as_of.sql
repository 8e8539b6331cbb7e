-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.register_as_of(register_table anyelement, instant timestamp with time zone)
 RETURNS SETOF anyelement
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  table_name text := pg_typeof(register_table)::text;
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT * FROM %1$I WHERE recorded_from <= $1
     UNION ALL
     SELECT (jsonb_populate_record(NULL::%1$I, h."row")).* FROM row_history h
     WHERE h.table_name = %1$L AND h.held_from <= $1 AND h.held_until > $1', table_name)
  USING instant;
END $function$;
