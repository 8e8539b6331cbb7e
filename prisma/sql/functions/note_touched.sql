-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.note_touched()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  most constant int := 500;
  places text[] := CASE TG_OP WHEN 'INSERT' THEN '{written}' WHEN 'DELETE' THEN '{standing}' ELSE '{written,standing}' END;
  condition text := '';
  differing int[];
  known text[];
  found text[];
  changed text;
BEGIN
  -- A row of which only the version was raised touches nothing.
  IF TG_OP = 'UPDATE' AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = TG_RELID AND attname = 'version') THEN
    EXECUTE 'SELECT array(SELECT coalesce(w.id, o.id) FROM written w FULL JOIN standing o ON o.id = w.id
      WHERE to_jsonb(w) - ''{version,recorded_from}''::text[] IS DISTINCT FROM to_jsonb(o) - ''{version,recorded_from}''::text[])'
      INTO differing;
    IF differing = '{}' THEN
      RETURN NULL;
    END IF;
    condition := ' WHERE r.id = ANY ($1)';
  END IF;
  FOR argument IN 0 .. TG_NARGS - 1 BY 2 LOOP
    known := noted(TG_ARGV[argument]);
    CONTINUE WHEN known = '{*}';
    SELECT string_agg(format('SELECT %s AS touched FROM %s r%s', TG_ARGV[argument + 1], place, condition), ' UNION ALL ')
      INTO changed FROM unnest(places) place;
    EXECUTE format('SELECT array(SELECT touched::text FROM (
      SELECT DISTINCT touched FROM (%s) c WHERE touched IS NOT NULL LIMIT %s) d)', changed, most + 1)
      INTO found USING differing;
    CONTINUE WHEN found <@ known;
    known := array(SELECT DISTINCT unnest(known || found));
    PERFORM set_config('register.noted_' || TG_ARGV[argument],
      CASE WHEN cardinality(known) > most THEN '{*}' ELSE known::text END, true);
  END LOOP;
  RETURN NULL;
END $function$;
