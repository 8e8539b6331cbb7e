-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.refuse_redacted_file()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
BEGIN
  IF EXISTS (SELECT 1 FROM redaction WHERE kind = 'file' AND sha256 = NEW.sha256) THEN
    RAISE EXCEPTION 'this file was redacted' USING ERRCODE = 'RW008';
  END IF;
  RETURN NEW;
END $function$;
