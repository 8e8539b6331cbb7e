-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.audit_event_text(event audit_event)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
RETURN concat_ws('
'::text, (event).id, to_char(((event).at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text), COALESCE(((event).user_id)::text, ''::text), (event).actor, (event).type, COALESCE(((event).network_id)::text, ''::text), (event).subject, COALESCE(((event).subject_id)::text, ''::text), ((event).payload)::text, (event).transaction, encode((event).previous, 'hex'::text));
