-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.note_touched()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  most constant int := 500;
  other constant text := ' WHERE NOT EXISTS (SELECT FROM %s o WHERE o.id = r.id
    AND to_jsonb(o) - ''{version,recorded_from}''::text[] = to_jsonb(r) - ''{version,recorded_from}''::text[])';
  has_version boolean := TG_OP = 'UPDATE'
    AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = TG_RELID AND attname = 'version');
  places text[] := CASE TG_OP WHEN 'INSERT' THEN '{written}' WHEN 'DELETE' THEN '{standing}' ELSE '{written,standing}' END;
  known text[];
  found text[];
  changed text;
BEGIN
  FOR argument IN 0 .. TG_NARGS - 1 BY 2 LOOP
    known := noted(TG_ARGV[argument]);
    CONTINUE WHEN known = '{*}';
    SELECT string_agg(format('SELECT %s AS touched FROM %s r', TG_ARGV[argument + 1], place)
      || CASE WHEN has_version THEN format(other, CASE place WHEN 'written' THEN 'standing' ELSE 'written' END) ELSE '' END,
      ' UNION ALL ')
      INTO changed FROM unnest(places) place;
    EXECUTE format('SELECT array(SELECT DISTINCT touched::text FROM (%s) c WHERE touched IS NOT NULL LIMIT %s)', changed, most + 1)
      INTO found;
    CONTINUE WHEN found <@ known;
    known := array(SELECT DISTINCT unnest(known || found));
    PERFORM set_config('register.noted_' || TG_ARGV[argument],
      CASE WHEN cardinality(known) > most THEN '{*}' ELSE known::text END, true);
  END LOOP;
  RETURN NULL;
END $function$;
