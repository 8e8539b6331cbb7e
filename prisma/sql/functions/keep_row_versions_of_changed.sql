-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.keep_row_versions_of_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  instant timestamptz := register_now();
BEGIN
  IF redaction_under_way() THEN
    RETURN NULL;
  END IF;
  -- Two changes in one transaction are one version to everybody else.
  INSERT INTO row_history (table_name, row_id, held_from, held_until, "row")
  SELECT TG_TABLE_NAME, w.id, w.recorded_from, instant, to_jsonb(w) FROM was w WHERE w.recorded_from < instant;
  RETURN NULL;
END $function$;
