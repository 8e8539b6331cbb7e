-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.begin_register_write()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
BEGIN
  UPDATE audit_head SET open_transaction = pg_current_xact_id()::text::bigint WHERE id = 1;
  PERFORM set_config('register.write_time', clock_timestamp()::text, true);
  RETURN register_now();
END $function$;
