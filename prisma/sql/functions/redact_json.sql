-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.redact_json(content jsonb, stretch text, place text)
 RETURNS jsonb
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'public', 'pg_catalog'
AS $function$
BEGIN
  RETURN CASE jsonb_typeof(content)
    WHEN 'string' THEN to_jsonb(replace(content #>> '{}', stretch, redaction_mark(place)))
    WHEN 'array' THEN coalesce(
      (SELECT jsonb_agg(redact_json(item, stretch, place) ORDER BY at) FROM jsonb_array_elements(content) WITH ORDINALITY a (item, at)), '[]')
    WHEN 'object' THEN coalesce(
      (SELECT jsonb_object_agg(key, redact_json(value, stretch, key)) FROM jsonb_each(content)), '{}')
    ELSE content
  END;
END $function$;
