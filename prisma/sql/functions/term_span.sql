-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.term_span(since_latest date, until_earliest date)
 RETURNS daterange
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
RETURN CASE WHEN (since_latest > until_earliest) THEN 'empty'::daterange ELSE daterange(since_latest, until_earliest, '[)'::text) END;
