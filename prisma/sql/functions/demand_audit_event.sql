-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.demand_audit_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM audit_head
                 WHERE id = 1 AND last_transaction = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'a register write without an audit event' USING ERRCODE = 'RW002';
  END IF;
  RETURN NULL;
END $function$;
