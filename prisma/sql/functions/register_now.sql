-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.register_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
RETURN COALESCE((NULLIF(current_setting('register.write_time'::text, true), ''::text))::timestamp with time zone, clock_timestamp());
