-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.tell_touched()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  tags text[] := touched_tags();
BEGIN
  IF tags <> '{}' THEN
    PERFORM pg_notify('register_changes', array_to_string(tags, ' '));
  END IF;
  RETURN NULL;
END $function$;
