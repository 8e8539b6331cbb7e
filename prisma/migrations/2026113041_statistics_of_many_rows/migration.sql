-- After tens of thousands of rows in one transaction the planner still believes the tables to be as they were, and where
-- the routine analysis looked at them meanwhile, even to be empty: what is asked next (may this batch be undone?) then
-- took a quarter of an hour instead of a second, with the lock of all writers held. Whoever writes that much brings the
-- planner's figures up to date before the commit.
CREATE FUNCTION refresh_statistics() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path TO 'public', 'pg_catalog'
AS $$
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
END $$;

REVOKE EXECUTE ON FUNCTION refresh_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_statistics() TO praesenzregister_app;
