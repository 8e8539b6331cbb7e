-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.publish_assertions(kind text, ids integer[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  changed bigint;
BEGIN
  IF kind NOT IN ('attendance', 'statement') THEN
    RAISE EXCEPTION 'no assertions of kind %', kind;
  END IF;
  EXECUTE format('UPDATE %I SET published_at = $2, recorded_from = $2
                  WHERE id = ANY ($1) AND published_at IS NULL AND withdrawn_at IS NULL', kind) USING ids, register_now();
  GET DIAGNOSTICS changed = ROW_COUNT;
  RETURN changed;
END $function$;
