-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.redaction_terms(column_name name, column_type text, OUT holds text, OUT without text)
 RETURNS record
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
RETURN CASE column_type WHEN 'jsonb'::text THEN ROW(format('position(text_in_json($1) in %I::text) > 0'::text, column_name), format('redact_json(%1$I, $1, %1$L)'::text, column_name)) WHEN 'text[]'::text THEN ROW(format('EXISTS (SELECT FROM unnest(%I) item WHERE position($1 in item) > 0)'::text, column_name), format('ARRAY(SELECT replace(item, $1, redaction_mark(%1$L)) FROM unnest(%1$I) WITH ORDINALITY u (item, at) ORDER BY at)'::text, column_name)) ELSE ROW(format('position($1 in %I) > 0'::text, column_name), format('replace(%1$I, $1, redaction_mark(%1$L))'::text, column_name)) END;
