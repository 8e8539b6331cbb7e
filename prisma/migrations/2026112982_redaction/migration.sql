-- Taking a text or a file out everywhere: rows, their history, batches, lists, the audit log. Of what was taken out its
-- salted hash stays, so that it can be found again in a backup that is restored later.
CREATE TYPE "redaction_kind" AS ENUM ('text', 'file');

CREATE TABLE "redaction" (
    "id" SERIAL NOT NULL,
    "kind" "redaction_kind" NOT NULL,
    "salt" BYTEA NOT NULL,
    "sha256" BYTEA NOT NULL,
    "length" INTEGER NOT NULL,
    "code_unit_sum" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "places" JSONB NOT NULL,
    "created_by" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redaction_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "redaction_sha256_salt_key" ON "redaction"("sha256", "salt");

ALTER TABLE "redaction" ADD CONSTRAINT "redaction_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE redaction
  ADD CONSTRAINT redaction_sha256_length CHECK (length(sha256) = 32),
  ADD CONSTRAINT redaction_salt_length CHECK (length(salt) = CASE kind WHEN 'text' THEN 16 ELSE 0 END),
  ADD CONSTRAINT redaction_reason CHECK (btrim(reason) <> '' AND length(reason) <= 1000);

CREATE TRIGGER demand_register_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON redaction
  FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON redaction
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- While it is this transaction's, guards against changes let a redaction through. Only the functions below set it.
ALTER TABLE audit_head ADD COLUMN redaction_transaction bigint;

CREATE FUNCTION redaction_under_way() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_catalog
BEGIN ATOMIC
  SELECT EXISTS (SELECT 1 FROM audit_head
                 WHERE id = 1 AND redaction_transaction = pg_current_xact_id_if_assigned()::text::bigint);
END;

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog
AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND public.redaction_under_way() THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'RW003';
END $$;

CREATE OR REPLACE FUNCTION refuse_edit_of_assertion() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog
AS $$
BEGIN
  IF (OLD.withdrawn_at IS NOT NULL
      OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at)
      OR to_jsonb(NEW) - ARRAY['published_at', 'withdrawn_at', 'withdrawn_by', 'withdrawal_reason', 'recorded_from']
         IS DISTINCT FROM
         to_jsonb(OLD) - ARRAY['published_at', 'withdrawn_at', 'withdrawn_by', 'withdrawal_reason', 'recorded_from'])
     AND NOT public.redaction_under_way() THEN
    RAISE EXCEPTION 'an assertion is never edited: withdraw % % and add another', TG_TABLE_NAME, OLD.id
      USING ERRCODE = 'RW004';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION refuse_edit_of_batch() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog
AS $$
BEGIN
  IF (OLD.state = 'undone'
      OR to_jsonb(NEW) - ARRAY['state', 'undone_at', 'undone_by', 'undo_reason', 'counts']
         IS DISTINCT FROM to_jsonb(OLD) - ARRAY['state', 'undone_at', 'undone_by', 'undo_reason', 'counts'])
     AND NOT public.redaction_under_way() THEN
    RAISE EXCEPTION 'import batch % is never edited, only undone once', OLD.id USING ERRCODE = 'RW006';
  END IF;
  RETURN NEW;
END $$;

-- What a redaction takes out is no version of the row: it would stand in the history.
CREATE OR REPLACE FUNCTION keep_row_version() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  instant timestamptz := register_now();
BEGIN
  IF TG_OP = 'UPDATE' AND redaction_under_way() THEN
    RETURN NEW;
  END IF;
  -- Two changes in one transaction are one version to everybody else.
  IF TG_OP <> 'INSERT' AND OLD.recorded_from < instant THEN
    INSERT INTO row_history (table_name, row_id, held_from, held_until, "row")
    VALUES (TG_TABLE_NAME, OLD.id, OLD.recorded_from, instant, to_jsonb(OLD));
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  NEW.recorded_from := instant;
  RETURN NEW;
END $$;

-- What stands where a text was; `place` is the name of a column or of a field, which tells its language.
CREATE FUNCTION redaction_mark(place text) RETURNS text
LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog
RETURN CASE WHEN place ~ '(^|[_.])en$|En$' THEN '[redacted]' ELSE '[geschwärzt]' END;

-- A text as it stands in the text of a JSON value.
CREATE FUNCTION text_in_json(content text) RETURNS text
LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog
RETURN substr(to_jsonb(content)::text, 2, length(to_jsonb(content)::text) - 2);

-- A JSON value without the text, in all its strings; keys stay.
CREATE FUNCTION redact_json(content jsonb, stretch text, place text) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE
SET search_path = public, pg_catalog
AS $$
BEGIN
  RETURN CASE jsonb_typeof(content)
    WHEN 'string' THEN to_jsonb(replace(content #>> '{}', stretch, redaction_mark(place)))
    WHEN 'array' THEN coalesce(
      (SELECT jsonb_agg(redact_json(item, stretch, place) ORDER BY at) FROM jsonb_array_elements(content) WITH ORDINALITY a (item, at)), '[]')
    WHEN 'object' THEN coalesce(
      (SELECT jsonb_object_agg(key, redact_json(value, stretch, key)) FROM jsonb_each(content)), '{}')
    ELSE content
  END;
END $$;

-- Columns in which a text of the register may stand. Accounts are no part of the register; what only machines read
-- (addresses, codes, dates, kinds) and what is worked out from other columns is left out, and so is the read model.
CREATE FUNCTION redactable_columns() RETURNS TABLE (table_name name, column_name name, column_type text)
LANGUAGE sql STABLE
SET search_path = pg_catalog
BEGIN ATOMIC
  SELECT c.relname, a.attname, format_type(a.atttypid, NULL)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    AND format_type(a.atttypid, NULL) IN ('text', 'text[]', 'jsonb')
    AND c.relname <> ALL (ARRAY['_prisma_migrations', 'user_account', 'user_identity', 'one_time_link', 'pending_sign_in',
      'sign_in_attempt', 'second_factor', 'recovery_code', 'role_grant', 'user_session', 'participation', 'redaction'])
    AND a.attname <> ALL (ARRAY['slug', 'type', 'subject', 'table_name', 'language', 'iso_code', 'media_type', 'file_sha256',
      'name_key', 'step_order'])
    AND a.attname !~ '_edtf$'
    AND NOT (c.relname = 'source_file' AND a.attname = 'name')
  ORDER BY c.relname, a.attnum;
END;

-- The condition under which a column holds the text ($1), and the column without it.
CREATE FUNCTION redaction_terms(column_name name, column_type text, OUT holds text, OUT without text)
LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog
RETURN CASE column_type
  WHEN 'jsonb' THEN ROW(
    format('position(text_in_json($1) in %I::text) > 0', column_name),
    format('redact_json(%1$I, $1, %1$L)', column_name))
  WHEN 'text[]' THEN ROW(
    format('EXISTS (SELECT FROM unnest(%I) item WHERE position($1 in item) > 0)', column_name),
    format('ARRAY(SELECT replace(item, $1, redaction_mark(%1$L)) FROM unnest(%1$I) WITH ORDINALITY u (item, at) ORDER BY at)', column_name))
  ELSE ROW(
    format('position($1 in %I) > 0', column_name),
    format('replace(%1$I, $1, redaction_mark(%1$L))', column_name))
END;

-- Where a text stands, and in how many rows. Addresses that are made of it cannot be redacted; they are named with it.
CREATE FUNCTION find_redaction_places(stretch text) RETURNS TABLE (table_name name, column_name name, row_count bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  place record;
BEGIN
  FOR place IN SELECT c.table_name AS of_table, c.column_name AS of_column, t.holds
               FROM redactable_columns() c, redaction_terms(c.column_name, c.column_type) t LOOP
    EXECUTE format('SELECT count(*) FROM %I WHERE %s', place.of_table, place.holds) INTO row_count USING stretch;
    IF row_count > 0 THEN
      table_name := place.of_table;
      column_name := place.of_column;
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;

-- An uploaded list that goes before it was applied has to be uploaded again.
CREATE FUNCTION drop_uploaded_list(job int) RETURNS void
LANGUAGE sql
SET search_path = public, pg_catalog
BEGIN ATOMIC
  UPDATE import_job SET file = NULL,
    state = CASE WHEN state IN ('uploaded', 'planned') THEN 'cancelled'::import_job_state ELSE state END,
    finished_at = CASE WHEN state IN ('uploaded', 'planned') THEN clock_timestamp() ELSE finished_at END
  WHERE id = job;
END;

-- Appends the event of a redaction. Events it has changed are named with the hash of what stands in them now, so that
-- the chain can tell a redaction from a forgery.
CREATE FUNCTION append_redaction(
  of_kind redaction_kind, of_salt bytea, of_sha256 bytea, of_length int, of_sum int, of_reason text, of_user int,
  of_actor text, of_places jsonb, of_events jsonb
) RETURNS int
LANGUAGE plpgsql
SET search_path = public, pg_catalog
AS $$
DECLARE
  redaction_id int;
BEGIN
  INSERT INTO redaction (kind, salt, sha256, length, code_unit_sum, reason, places, created_by, created_at)
  VALUES (of_kind, of_salt, of_sha256, of_length, of_sum, of_reason, of_places, of_user, register_now())
  RETURNING id INTO redaction_id;
  PERFORM append_audit_event(of_user, of_actor, 'redaction.' || of_kind::text || '_redacted', NULL, 'redaction',
    redaction_id, jsonb_build_object('reason', of_reason, 'salt', encode(of_salt, 'hex'), 'sha256', encode(of_sha256, 'hex'),
      'length', of_length, 'codeUnitSum', of_sum, 'places', of_places, 'events', of_events));
  RETURN redaction_id;
END $$;

-- The application's only way to take a text out. Uploaded lists that have come to their end go as a whole, and of those
-- that wait the ones that are named: what is packed in them cannot be looked through here (null: all). Fails as a whole where a row would break its form without the text.
CREATE FUNCTION redact_text(
  stretch text, of_salt bytea, of_sum int, of_length int, of_reason text, of_user int, of_actor text, uploads int[]
) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  place record;
  changed bigint;
  places jsonb := '{}';
  event_ids bigint[];
  events jsonb;
  of_sha256 bytea := sha256(of_salt || convert_to(stretch, 'UTF8'));
BEGIN
  IF length(stretch) < 3 OR stretch <> btrim(stretch) OR position(stretch in of_reason) > 0 THEN
    RAISE EXCEPTION 'a text to redact has three characters or more, no space around it, and is not in its own reason'
      USING ERRCODE = 'RW007';
  END IF;
  UPDATE audit_head SET redaction_transaction = pg_current_xact_id()::text::bigint WHERE id = 1;
  DELETE FROM import_mapping WHERE position(stretch in header_key) > 0
    OR position(text_in_json(stretch) in mapping::text) > 0;
  PERFORM drop_uploaded_list(id) FROM import_job
    WHERE file IS NOT NULL AND state NOT IN ('planning', 'applying')
      AND (state NOT IN ('uploaded', 'planned') OR uploads IS NULL OR id = ANY (uploads));
  UPDATE import_job SET cancel_requested = true
    WHERE state IN ('planning', 'applying') AND (uploads IS NULL OR id = ANY (uploads));
  SELECT array_agg(e.id) INTO event_ids FROM audit_event e
    WHERE position(text_in_json(stretch) in e.payload::text) > 0 OR position(stretch in e.actor) > 0;
  FOR place IN SELECT c.table_name AS of_table, c.column_name AS of_column, t.holds, t.without
               FROM redactable_columns() c, redaction_terms(c.column_name, c.column_type) t LOOP
    BEGIN
      EXECUTE format('UPDATE %I SET %I = %s WHERE %s', place.of_table, place.of_column, place.without, place.holds)
        USING stretch;
    EXCEPTION WHEN check_violation OR unique_violation THEN
      RAISE EXCEPTION 'column % of table % breaks its form without the text', place.of_column, place.of_table
        USING ERRCODE = 'RW007', TABLE = place.of_table, COLUMN = place.of_column;
    END;
    GET DIAGNOSTICS changed = ROW_COUNT;
    IF changed > 0 THEN
      places := places || jsonb_build_object(place.of_table || '.' || place.of_column, changed);
    END IF;
  END LOOP;
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'sha256',
    encode(sha256(convert_to(audit_event_text(e), 'UTF8')), 'hex')) ORDER BY e.id), '[]')
    INTO events FROM audit_event e WHERE e.id = ANY (event_ids);
  UPDATE audit_head SET redaction_transaction = NULL WHERE id = 1;
  RETURN append_redaction('text', of_salt, of_sha256, of_length, of_sum, of_reason, of_user, of_actor, places, events);
END $$;

-- The application's only way to take a file out for good: its hash is refused from then on.
CREATE FUNCTION redact_file(of_sha256 bytea, of_reason text, of_user int, of_actor text) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  file_size int;
  removed bigint := 0;
  of_source int;
BEGIN
  FOR of_source, file_size IN SELECT source_id, size FROM source_file WHERE sha256 = of_sha256 LOOP
    removed := removed + remove_source_file(of_source, of_reason);
  END LOOP;
  PERFORM drop_uploaded_list(id) FROM import_job
    WHERE file IS NOT NULL AND file_sha256 = encode(of_sha256, 'hex') AND state NOT IN ('planning', 'applying');
  RETURN append_redaction('file', '', of_sha256, coalesce(file_size, 0), 0, of_reason, of_user, of_actor,
    jsonb_build_object('source_file.bytes', removed), '[]');
END $$;

-- A file that was taken out does not come back.
CREATE FUNCTION refuse_redacted_file() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM redaction WHERE kind = 'file' AND sha256 = NEW.sha256) THEN
    RAISE EXCEPTION 'this file was redacted' USING ERRCODE = 'RW008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_redacted_file BEFORE INSERT ON source_file
  FOR EACH ROW EXECUTE FUNCTION refuse_redacted_file();

GRANT SELECT ON redaction TO praesenzregister_app;
REVOKE EXECUTE ON FUNCTION drop_uploaded_list(int), find_redaction_places(text), append_redaction(redaction_kind, bytea, bytea, int, int, text, int, text,
  jsonb, jsonb), redact_text(text, bytea, int, int, text, int, text, int[]), redact_file(bytea, text, int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_redaction_places(text), redact_text(text, bytea, int, int, text, int, text, int[]),
  redact_file(bytea, text, int, text) TO praesenzregister_app;
