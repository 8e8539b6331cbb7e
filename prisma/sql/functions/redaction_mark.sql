-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.redaction_mark(place text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
RETURN CASE WHEN (place ~ '(^|[_.])en$|En$'::text) THEN '[redacted]'::text ELSE '[geschwärzt]'::text END;
