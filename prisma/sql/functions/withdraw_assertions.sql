-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.withdraw_assertions(kind text, ids integer[], by_user integer, reason text)
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
  EXECUTE format('UPDATE %I SET withdrawn_at = $4, recorded_from = $4, withdrawn_by = $2, withdrawal_reason = $3
                  WHERE id = ANY ($1) AND withdrawn_at IS NULL', kind) USING ids, by_user, reason, register_now();
  GET DIAGNOSTICS changed = ROW_COUNT;
  RETURN changed;
END $function$;
