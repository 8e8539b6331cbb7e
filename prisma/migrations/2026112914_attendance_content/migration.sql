-- What a source says of an attendance beside its status: who represented a member, from when to when it was there, how
-- many came, at which level in the source's own words, and how else the source can be read.
ALTER TABLE "attendance"
  ADD COLUMN "representing_member_id" INTEGER,
  ADD COLUMN "presence_from" TEXT,
  ADD COLUMN "presence_until" TEXT,
  ADD COLUMN "delegation_size" INTEGER,
  ADD COLUMN "level_text" TEXT,
  ADD COLUMN "alternative_status" "attendance_status";

ALTER TABLE "attendance"
  ADD CONSTRAINT attendance_represented_by_another CHECK (
    representing_member_id IS NULL OR (status = 'represented_by_member' AND representing_member_id <> member_id)),
  ADD CONSTRAINT attendance_details_of_presence CHECK (
    (presence_from IS NULL AND presence_until IS NULL AND delegation_size IS NULL)
    OR status IN ('present', 'represented_by_deputy', 'represented_by_member')),
  ADD CONSTRAINT attendance_details_not_blank CHECK (
    btrim(presence_from) <> '' AND btrim(presence_until) <> '' AND btrim(level_text) <> ''),
  ADD CONSTRAINT attendance_delegation_counted CHECK (delegation_size > 0),
  ADD CONSTRAINT attendance_alternative_differs CHECK (alternative_status <> status);

-- Few attendances name a representative, and the question is asked where a member goes.
CREATE INDEX attendance_representing ON attendance (representing_member_id) WHERE representing_member_id IS NOT NULL;

ALTER TABLE "attendance" ADD CONSTRAINT "attendance_representing_member_id_fkey"
  FOREIGN KEY ("representing_member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- As for the other references: declared, and held set by set (2026112319).
CREATE OR REPLACE FUNCTION demand_references_of_attendances() RETURNS trigger
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
  IF EXISTS (SELECT FROM (SELECT DISTINCT representing_member_id AS id FROM written
                          WHERE representing_member_id IS NOT NULL) w
             WHERE NOT EXISTS (SELECT FROM member m WHERE m.id = w.id)) THEN
    PERFORM refuse_reference('attendance_representing_member_id_fkey');
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

DO $$
BEGIN
  IF current_setting('server_version_num')::int < 180000 THEN
    RETURN;
  END IF;
  -- As a text, because older servers do not know the words.
  EXECUTE 'ALTER TABLE attendance ALTER CONSTRAINT attendance_representing_member_id_fkey NOT ENFORCED';
  CREATE TRIGGER keep_for_representing_member_id AFTER DELETE OR UPDATE OF id ON member FOR EACH ROW
    EXECUTE FUNCTION keep_what_attendances_name('representing_member_id', 'attendance_representing_member_id_fkey');
END $$;
