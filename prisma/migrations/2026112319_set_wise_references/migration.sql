-- The references of attendances are checked set by set instead of row by row. PostgreSQL looks a foreign key up for
-- every row by itself: six of them cost twenty times what writing the rows does. The keys stay declared; what they
-- demand is held by the triggers below. That is as strict as before, because there is but one register write at a
-- time, and none with an older view of the rows than its lock (begin_register_write).
--
-- PostgreSQL can tell a key from its enforcement since version 18. Older servers go on looking up row by row.

-- What the database says where a reference leads nowhere: as it does itself.
CREATE FUNCTION refuse_reference(constraint_name text) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog
AS $$
BEGIN
  RAISE EXCEPTION 'insert or update on table "attendance" violates foreign key constraint "%"', constraint_name
    USING ERRCODE = 'foreign_key_violation', TABLE = 'attendance', CONSTRAINT = constraint_name;
END $$;

CREATE FUNCTION demand_references_of_attendances() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT meeting_id, network_id FROM written) w
             WHERE NOT EXISTS (SELECT FROM meeting m WHERE m.id = w.meeting_id AND m.network_id = w.network_id)) THEN
    PERFORM refuse_reference('attendance_meeting_id_network_id_fkey');
  END IF;
  IF EXISTS (SELECT FROM (SELECT DISTINCT member_id AS id FROM written) w
             WHERE NOT EXISTS (SELECT FROM member m WHERE m.id = w.id)) THEN
    PERFORM refuse_reference('attendance_member_id_fkey');
  END IF;
  IF EXISTS (SELECT FROM (SELECT DISTINCT source_id AS id FROM written) w
             WHERE NOT EXISTS (SELECT FROM source s WHERE s.id = w.id)) THEN
    PERFORM refuse_reference('attendance_source_id_fkey');
  END IF;
  IF EXISTS (SELECT FROM (SELECT DISTINCT import_batch_id AS id FROM written WHERE import_batch_id IS NOT NULL) w
             WHERE NOT EXISTS (SELECT FROM import_batch b WHERE b.id = w.id)) THEN
    PERFORM refuse_reference('attendance_import_batch_id_fkey');
  END IF;
  IF EXISTS (SELECT FROM (SELECT DISTINCT created_by AS id FROM written WHERE created_by IS NOT NULL) w
             WHERE NOT EXISTS (SELECT FROM user_account u WHERE u.id = w.id)) THEN
    PERFORM refuse_reference('attendance_created_by_fkey');
  END IF;
  IF EXISTS (SELECT FROM (SELECT DISTINCT withdrawn_by AS id FROM written WHERE withdrawn_by IS NOT NULL) w
             WHERE NOT EXISTS (SELECT FROM user_account u WHERE u.id = w.id)) THEN
    PERFORM refuse_reference('attendance_withdrawn_by_fkey');
  END IF;
  RETURN NULL;
END $$;

-- The other side: what attendances name is not deleted, and keeps its id. `TG_ARGV`: the attendances' column, the key.
CREATE FUNCTION keep_what_attendances_name() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  named boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND (to_jsonb(OLD)->'id', to_jsonb(OLD)->'network_id')
     IS NOT DISTINCT FROM (to_jsonb(NEW)->'id', to_jsonb(NEW)->'network_id') THEN
    RETURN NULL;
  END IF;
  EXECUTE format('SELECT EXISTS (SELECT FROM attendance WHERE %I = $1)', TG_ARGV[0]) INTO named USING OLD.id;
  IF named THEN
    RAISE EXCEPTION 'update or delete on table "%" violates foreign key constraint "%" on table "attendance"',
      TG_TABLE_NAME, TG_ARGV[1]
      USING ERRCODE = 'foreign_key_violation', TABLE = 'attendance', CONSTRAINT = TG_ARGV[1];
  END IF;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION demand_references_of_attendances(), keep_what_attendances_name() FROM PUBLIC;

DO $$
DECLARE
  foreign_key record;
BEGIN
  IF current_setting('server_version_num')::int < 180000 THEN
    RETURN;
  END IF;
  FOR foreign_key IN
    SELECT c.conname AS name, c.confrelid::regclass AS named_table,
      (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = c.conkey[1]) AS column_name,
      (SELECT string_agg(a.attname, ', ') FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attnum = ANY (c.confkey)) AS key
    FROM pg_constraint c WHERE c.conrelid = 'attendance'::regclass AND c.contype = 'f'
  LOOP
    EXECUTE format('ALTER TABLE attendance ALTER CONSTRAINT %I NOT ENFORCED', foreign_key.name);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE OR UPDATE OF %s ON %s FOR EACH ROW
                    EXECUTE FUNCTION keep_what_attendances_name(%L, %L)',
                   'keep_for_' || foreign_key.column_name, foreign_key.key, foreign_key.named_table,
                   foreign_key.column_name, foreign_key.name);
  END LOOP;
  CREATE TRIGGER demand_references AFTER INSERT ON attendance REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION demand_references_of_attendances();
  CREATE TRIGGER demand_references_of_changed AFTER UPDATE ON attendance REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION demand_references_of_attendances();
END $$;
