-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.demand_removal_reason()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  IF coalesce(btrim(current_setting('register.removal_reason', true)), '') = '' THEN
    RAISE EXCEPTION 'the file of source % is removed with a reason only', OLD.source_id
      USING HINT = 'Call remove_source_file().', ERRCODE = 'RW005';
  END IF;
  RETURN OLD;
END $function$;
