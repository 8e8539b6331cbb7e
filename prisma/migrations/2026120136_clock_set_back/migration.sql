-- Where the machine's clock is set back, a row that is changed was recorded later than it is changed: its former version was
-- taken for a step within one transaction and kept nowhere. From here on the register's own time never goes back.
CREATE OR REPLACE FUNCTION public.begin_register_write()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  last bigint;
  instant timestamptz := clock_timestamp();
BEGIN
  UPDATE audit_head SET open_transaction = pg_current_xact_id()::text::bigint WHERE id = 1 RETURNING last_id INTO last;
  -- However the clock is set, each write is later than the one before: a version never ends before it began.
  SELECT greatest(instant, at + interval '1 microsecond') INTO instant FROM audit_event WHERE id = last;
  PERFORM set_config('register.write_time', coalesce(instant, clock_timestamp())::text, true);
  RETURN register_now();
END $function$;

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
