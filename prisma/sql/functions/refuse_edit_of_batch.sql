-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.refuse_edit_of_batch()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  IF (OLD.state = 'undone'
      OR to_jsonb(NEW) - ARRAY['state', 'undone_at', 'undone_by', 'undo_reason', 'counts']
         IS DISTINCT FROM to_jsonb(OLD) - ARRAY['state', 'undone_at', 'undone_by', 'undo_reason', 'counts'])
     AND NOT public.redaction_under_way() THEN
    RAISE EXCEPTION 'import batch % is never edited, only undone once', OLD.id USING ERRCODE = 'RW006';
  END IF;
  RETURN NEW;
END $function$;
