-- The audit chain, and the rule that nothing is written without it.

INSERT INTO audit_head (id, last_id, last_hash) VALUES (1, 0, decode(repeat('00', 32), 'hex'));
ALTER TABLE audit_head ADD CONSTRAINT audit_head_single CHECK (id = 1);

-- Opens a register write: takes the one write lock, then fixes the instant at which everything in it is recorded,
-- and returns it.
CREATE FUNCTION begin_register_write() RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
BEGIN
  UPDATE audit_head SET open_transaction = pg_current_xact_id()::text::bigint WHERE id = 1;
  PERFORM set_config('register.write_time', clock_timestamp()::text, true);
  RETURN register_now();
END $$;

-- What an event's hash is taken over. lib/audit/verify.ts works the same text out again.
CREATE FUNCTION audit_event_text(event audit_event) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog
RETURN concat_ws(E'\n',
  event.id,
  to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  coalesce(event.user_id::text, ''), event.actor, event.type, coalesce(event.network_id::text, ''),
  event.subject, coalesce(event.subject_id::text, ''), event.payload::text, event.transaction,
  encode(event.previous, 'hex'));

-- The only way to add an event. Returns its number in the chain.
CREATE FUNCTION append_audit_event(
  event_user_id int, event_actor text, event_type text, event_network_id int,
  event_subject text, event_subject_id int, event_payload jsonb
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  head audit_head;
  event audit_event;
BEGIN
  SELECT * INTO head FROM audit_head WHERE id = 1 FOR UPDATE;
  event.id := head.last_id + 1;
  event.at := register_now();
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
END $$;

-- A register write must be opened in this very transaction, or its rows would carry no common instant, no lock and
-- no event. The setting alone proves nothing: anybody may set it; audit_head is written by the functions here alone.
CREATE FUNCTION demand_register_write() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_catalog
AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM audit_head
                 WHERE id = 1 AND open_transaction = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'table % is written outside of a register write', TG_TABLE_NAME
      USING HINT = 'Call begin_register_write() first and append_audit_event() before the commit.', ERRCODE = 'RW001';
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  guarded_table text;
BEGIN
  FOREACH guarded_table IN ARRAY ARRAY['network', 'member', 'member_alias', 'membership', 'organiser_term', 'meeting',
    'source', 'meeting_source', 'attendance', 'statement', 'claim', 'user_account', 'role_grant', 'import_batch']
  LOOP
    EXECUTE format('CREATE TRIGGER demand_register_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write()', guarded_table);
  END LOOP;
END $$;

-- At the commit: a transaction that opened a register write has appended an event.
CREATE FUNCTION demand_audit_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM audit_head
                 WHERE id = 1 AND last_transaction = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'a register write without an audit event' USING ERRCODE = 'RW002';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER demand_audit_event AFTER UPDATE ON audit_head
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_audit_event();
