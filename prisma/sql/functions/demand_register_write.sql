-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.demand_register_write()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_catalog'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM audit_head
                 WHERE id = 1 AND open_transaction = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'table % is written outside of a register write', TG_TABLE_NAME
      USING HINT = 'Call begin_register_write() first and append_audit_event() before the commit.', ERRCODE = 'RW001';
  END IF;
  RETURN NULL;
END $function$;
