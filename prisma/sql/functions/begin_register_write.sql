-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.begin_register_write()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  last bigint;
  instant timestamptz := clock_timestamp();
BEGIN
  UPDATE audit_head SET open_transaction = pg_current_xact_id()::text::bigint WHERE id = 1 RETURNING last_id INTO last;
  -- However the clock is set, each write is later than the one before: a version never ends before it began.
  SELECT greatest(instant, at + interval '1 microsecond') INTO instant FROM audit_event WHERE id = last;
  PERFORM set_config('register.write_time', coalesce(instant, clock_timestamp())::text, true);
  RETURN register_now();
END $function$;
