-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.demand_references_of_attendances()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  missing text;
BEGIN
  WITH said AS MATERIALIZED (
    SELECT network_id, meeting_id, source_id, import_batch_id, created_by, withdrawn_by FROM written GROUP BY 1, 2, 3, 4, 5, 6
  ), named AS MATERIALIZED (
    SELECT member_id, representing_member_id FROM written GROUP BY 1, 2
  )
  SELECT CASE
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT meeting_id, network_id FROM said) w
                 WHERE NOT EXISTS (SELECT FROM meeting m WHERE m.id = w.meeting_id AND m.network_id = w.network_id))
      THEN 'attendance_meeting_id_network_id_fkey'
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT member_id AS id FROM named) w
                 WHERE NOT EXISTS (SELECT FROM member m WHERE m.id = w.id))
      THEN 'attendance_member_id_fkey'
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT representing_member_id AS id FROM named WHERE representing_member_id IS NOT NULL) w
                 WHERE NOT EXISTS (SELECT FROM member m WHERE m.id = w.id))
      THEN 'attendance_representing_member_id_fkey'
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT source_id AS id FROM said) w
                 WHERE NOT EXISTS (SELECT FROM source s WHERE s.id = w.id))
      THEN 'attendance_source_id_fkey'
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT import_batch_id AS id FROM said WHERE import_batch_id IS NOT NULL) w
                 WHERE NOT EXISTS (SELECT FROM import_batch b WHERE b.id = w.id))
      THEN 'attendance_import_batch_id_fkey'
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT created_by AS id FROM said WHERE created_by IS NOT NULL) w
                 WHERE NOT EXISTS (SELECT FROM user_account u WHERE u.id = w.id))
      THEN 'attendance_created_by_fkey'
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT withdrawn_by AS id FROM said WHERE withdrawn_by IS NOT NULL) w
                 WHERE NOT EXISTS (SELECT FROM user_account u WHERE u.id = w.id))
      THEN 'attendance_withdrawn_by_fkey'
  END INTO missing;
  IF missing IS NOT NULL THEN
    PERFORM refuse_reference(missing);
  END IF;
  RETURN NULL;
END $function$;
