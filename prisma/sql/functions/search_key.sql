-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.search_key(name text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'public', 'pg_catalog'
AS $function$ BEGIN
  RETURN btrim(regexp_replace(
    regexp_replace(lower(unaccent('unaccent', name)), '([aou])e', '\1', 'g'),
    '[][\s!"#$%&''()*+,./:;<=>?@\\^_`{|}~„“”‚‘’«»‹›·•–—‐‑-]+', ' ', 'g'));
END $function$;
