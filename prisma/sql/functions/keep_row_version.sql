-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.keep_row_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  -- register_now()
  instant timestamptz := coalesce(nullif(current_setting('register.write_time', true), '')::timestamptz, clock_timestamp());
BEGIN
  -- redaction_under_way()
  IF TG_OP = 'UPDATE' AND EXISTS (
    SELECT FROM audit_head WHERE id = 1 AND redaction_transaction = pg_current_xact_id_if_assigned()::text::bigint
  ) THEN
    RETURN NEW;
  END IF;
  -- Two changes in one transaction are one version to everybody else.
  IF TG_OP <> 'INSERT' AND OLD.recorded_from < instant THEN
    INSERT INTO row_history (table_name, row_id, held_from, held_until, "row")
    VALUES (TG_TABLE_NAME, OLD.id, OLD.recorded_from, instant, to_jsonb(OLD));
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  NEW.recorded_from := instant;
  RETURN NEW;
END $function$;
