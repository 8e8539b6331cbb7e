-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.sources_of_meetings(meetings integer[])
 RETURNS integer[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_catalog'
BEGIN ATOMIC
 SELECT ARRAY( SELECT attendance.source_id
            FROM attendance
           WHERE (attendance.meeting_id = ANY (sources_of_meetings.meetings))
         UNION
          SELECT meeting_source.source_id
            FROM meeting_source
           WHERE (meeting_source.meeting_id = ANY (sources_of_meetings.meetings))
         UNION
          SELECT unrecorded_note.source_id
            FROM unrecorded_note
           WHERE ((unrecorded_note.meeting_id = ANY (sources_of_meetings.meetings)) AND (unrecorded_note.source_id IS NOT NULL))) AS "array";
END;
