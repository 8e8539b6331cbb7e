-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.refuse_edit_of_source_word()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  steps text[] := ARRAY['withdrawn_at', 'withdrawn_by', 'withdrawal_reason', 'recorded_from'];
BEGIN
  IF (OLD.withdrawn_at IS NOT NULL OR to_jsonb(NEW) - steps IS DISTINCT FROM to_jsonb(OLD) - steps)
     AND NOT public.redaction_under_way() THEN
    RAISE EXCEPTION 'what a source says is never edited: withdraw % % and add another', TG_TABLE_NAME, OLD.id
      USING ERRCODE = 'RW004';
  END IF;
  RETURN NEW;
END $function$;
