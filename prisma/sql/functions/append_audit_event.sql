-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.append_audit_event(event_user_id integer, event_actor text, event_type text, event_network_id integer, event_subject text, event_subject_id integer, event_payload jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  head audit_head;
  event audit_event;
BEGIN
  SELECT * INTO head FROM audit_head WHERE id = 1 FOR UPDATE;
  event.id := head.last_id + 1;
  event.at := greatest(register_now(), (SELECT at FROM audit_event WHERE id = head.last_id));
  event.user_id := event_user_id;
  event.actor := event_actor;
  event.type := event_type;
  event.network_id := event_network_id;
  event.subject := event_subject;
  event.subject_id := event_subject_id;
  event.payload := event_payload;
  event.transaction := pg_current_xact_id()::text::bigint;
  event.previous := head.last_hash;
  event.hash := sha256(convert_to(audit_event_text(event), 'UTF8'));
  INSERT INTO audit_event SELECT event.*;
  UPDATE audit_head SET last_id = event.id, last_hash = event.hash, last_transaction = event.transaction WHERE id = 1;
  RETURN event.id;
END $function$;
