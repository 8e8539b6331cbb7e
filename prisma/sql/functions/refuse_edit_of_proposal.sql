-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.refuse_edit_of_proposal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  preview text[] := ARRAY['preview', 'previewed_at'];
  decision text[] := ARRAY['state', 'decided_by', 'decided_at', 'decision_reason', 'batch_id'];
BEGIN
  IF (OLD.state <> 'open' OR to_jsonb(NEW) - preview - decision IS DISTINCT FROM to_jsonb(OLD) - preview - decision)
     AND NOT public.redaction_under_way() THEN
    RAISE EXCEPTION 'proposal % is never edited, only decided once', OLD.id USING ERRCODE = 'RW006';
  END IF;
  RETURN NEW;
END $function$;
