-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.keep_what_attendances_name()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  named boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND (to_jsonb(OLD)->'id', to_jsonb(OLD)->'network_id')
     IS NOT DISTINCT FROM (to_jsonb(NEW)->'id', to_jsonb(NEW)->'network_id') THEN
    RETURN NULL;
  END IF;
  EXECUTE format('SELECT EXISTS (SELECT FROM attendance WHERE %I = $1)', TG_ARGV[0]) INTO named USING OLD.id;
  IF named THEN
    RAISE EXCEPTION 'update or delete on table "%" violates foreign key constraint "%" on table "attendance"',
      TG_TABLE_NAME, TG_ARGV[1]
      USING ERRCODE = 'foreign_key_violation', TABLE = 'attendance', CONSTRAINT = TG_ARGV[1];
  END IF;
  RETURN NULL;
END $function$;
