-- Assertions, audit events and history stand as they were written, for the database's owner too.

CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog
AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'RW003';
END $$;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON row_history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON attendance
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON statement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Two steps are open to an assertion, each once: publication and withdrawal. All else in it is what the source says.
-- Its recorded_from is moved by the history trigger, which fires before this one (triggers fire in order of name).
CREATE FUNCTION refuse_edit_of_assertion() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog
AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL
     OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at)
     OR to_jsonb(NEW) - ARRAY['published_at', 'withdrawn_at', 'withdrawn_by', 'withdrawal_reason', 'recorded_from']
        IS DISTINCT FROM
        to_jsonb(OLD) - ARRAY['published_at', 'withdrawn_at', 'withdrawn_by', 'withdrawal_reason', 'recorded_from'] THEN
    RAISE EXCEPTION 'an assertion is never edited: withdraw % % and add another', TG_TABLE_NAME, OLD.id
      USING ERRCODE = 'RW004';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER refuse_edit_of_assertion BEFORE UPDATE ON attendance
  FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_assertion();
CREATE TRIGGER refuse_edit_of_assertion BEFORE UPDATE ON statement
  FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_assertion();

-- The application may not UPDATE assertions; these are its two steps. Each returns how many rows took it.
CREATE FUNCTION withdraw_assertions(kind text, ids int[], by_user int, reason text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  changed bigint;
BEGIN
  IF kind NOT IN ('attendance', 'statement') THEN
    RAISE EXCEPTION 'no assertions of kind %', kind;
  END IF;
  EXECUTE format('UPDATE %I SET withdrawn_at = register_now(), withdrawn_by = $2, withdrawal_reason = $3
                  WHERE id = ANY ($1) AND withdrawn_at IS NULL', kind) USING ids, by_user, reason;
  GET DIAGNOSTICS changed = ROW_COUNT;
  RETURN changed;
END $$;

CREATE FUNCTION publish_assertions(kind text, ids int[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  changed bigint;
BEGIN
  IF kind NOT IN ('attendance', 'statement') THEN
    RAISE EXCEPTION 'no assertions of kind %', kind;
  END IF;
  EXECUTE format('UPDATE %I SET published_at = register_now()
                  WHERE id = ANY ($1) AND published_at IS NULL AND withdrawn_at IS NULL', kind) USING ids;
  GET DIAGNOSTICS changed = ROW_COUNT;
  RETURN changed;
END $$;
