-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.refresh_statistics()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
 SET default_statistics_target TO '20'
AS $function$
DECLARE
  changed record;
  refreshed integer := 0;
BEGIN
  FOR changed IN
    SELECT c.relname FROM pg_stat_xact_user_tables x JOIN pg_class c ON c.oid = x.relid
    WHERE x.schemaname = 'public'
      -- Lists on their way in are read line by line, and uploads hold a lock on them.
      AND c.relname <> 'import_line'
      AND x.n_tup_ins + x.n_tup_upd + x.n_tup_del > greatest(5000, c.reltuples / 10)
    ORDER BY c.relname
  LOOP
    EXECUTE format('ANALYZE %I', changed.relname);
    refreshed := refreshed + 1;
  END LOOP;
  RETURN refreshed;
END $function$;
