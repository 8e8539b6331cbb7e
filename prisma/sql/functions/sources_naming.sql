-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.sources_naming(members integer[])
 RETURNS integer[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_catalog'
BEGIN ATOMIC
 SELECT ARRAY( SELECT attendance.source_id
            FROM attendance
           WHERE (attendance.member_id = ANY (sources_naming.members))
         UNION
          SELECT attendance.source_id
            FROM attendance
           WHERE (attendance.representing_member_id = ANY (sources_naming.members))
         UNION
          SELECT c.source_id
            FROM ((membership s
              JOIN meeting m ON ((m.network_id = s.network_id)))
              JOIN meeting_source c ON (((c.meeting_id = m.id) AND (c.complete_for <> 'nothing'::list_completeness))))
           WHERE (s.member_id = ANY (sources_naming.members))
         UNION
          SELECT membership.source_id
            FROM membership
           WHERE (membership.member_id = ANY (sources_naming.members))
         UNION
          SELECT membership.doubt_source_id
            FROM membership
           WHERE (membership.member_id = ANY (sources_naming.members))
         UNION
          SELECT unrecorded_note.source_id
            FROM unrecorded_note
           WHERE (unrecorded_note.member_id = ANY (sources_naming.members))
         UNION
          SELECT organiser_term.source_id
            FROM organiser_term
           WHERE (organiser_term.member_id = ANY (sources_naming.members))
         UNION
          SELECT statement.source_id
            FROM statement
           WHERE (statement.member_id = ANY (sources_naming.members))
         UNION
          SELECT claim.source_id
            FROM claim
           WHERE (claim.member_id = ANY (sources_naming.members))
         UNION
          SELECT total.source_id
            FROM total
           WHERE (total.member_id = ANY (sources_naming.members))
         UNION
          SELECT succession.source_id
            FROM succession
           WHERE ((succession.predecessor_id = ANY (sources_naming.members)) OR (succession.successor_id = ANY (sources_naming.members)))
         UNION
          SELECT source.id
            FROM source
           WHERE (source.issued_by_member_id = ANY (sources_naming.members))) AS "array";
END;
