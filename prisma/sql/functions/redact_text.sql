-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.redact_text(stretch text, of_salt bytea, of_sum integer, of_length integer, of_reason text, of_user integer, of_actor text, uploads integer[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
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
END $function$;
