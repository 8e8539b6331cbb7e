-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.redaction_under_way()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT 1
            FROM audit_head
           WHERE ((audit_head.id = 1) AND (audit_head.redaction_transaction = ((pg_current_xact_id_if_assigned())::text)::bigint)))) AS "exists";
END;
