-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.withdraw_source_file_publication(of_source integer, reason text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  withdrawn bigint;
BEGIN
  PERFORM set_config('register.removal_reason', coalesce(reason, ''), true);
  DELETE FROM source_file_publication WHERE source_id = of_source;
  GET DIAGNOSTICS withdrawn = ROW_COUNT;
  PERFORM set_config('register.removal_reason', '', true);
  RETURN withdrawn;
END $function$;
