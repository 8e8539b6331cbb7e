-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.refuse_reference(constraint_name text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  RAISE EXCEPTION 'insert or update on table "attendance" violates foreign key constraint "%"', constraint_name
    USING ERRCODE = 'foreign_key_violation', TABLE = 'attendance', CONSTRAINT = constraint_name;
END $function$;
