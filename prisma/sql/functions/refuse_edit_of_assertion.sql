-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.refuse_edit_of_assertion()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  IF (OLD.withdrawn_at IS NOT NULL
      OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at)
      OR to_jsonb(NEW) - ARRAY['published_at', 'withdrawn_at', 'withdrawn_by', 'withdrawal_reason', 'recorded_from']
         IS DISTINCT FROM
         to_jsonb(OLD) - ARRAY['published_at', 'withdrawn_at', 'withdrawn_by', 'withdrawal_reason', 'recorded_from'])
     AND NOT public.redaction_under_way() THEN
    RAISE EXCEPTION 'an assertion is never edited: withdraw % % and add another', TG_TABLE_NAME, OLD.id
      USING ERRCODE = 'RW004';
  END IF;
  RETURN NEW;
END $function$;
