-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.noted(kind text)
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
RETURN (COALESCE(NULLIF(current_setting(('register.noted_'::text || kind), true), ''::text), '{}'::text))::text[];
