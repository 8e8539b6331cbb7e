-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.demand_time_of_write()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  instant timestamptz := register_now();
BEGIN
  IF EXISTS (SELECT FROM written WHERE recorded_from <> instant) THEN
    RAISE EXCEPTION 'a row of table % was recorded at another time than that of its write', TG_TABLE_NAME
      USING ERRCODE = 'RW004';
  END IF;
  RETURN NULL;
END $function$;
