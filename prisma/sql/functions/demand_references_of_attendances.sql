-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.demand_references_of_attendances()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
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
END $function$;
