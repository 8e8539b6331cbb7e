-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.networks_citing(sources integer[])
 RETURNS integer[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_catalog'
BEGIN ATOMIC
 SELECT ARRAY( SELECT attendance.network_id
            FROM attendance
           WHERE (attendance.source_id = ANY (networks_citing.sources))
         UNION
          SELECT m.network_id
            FROM (meeting_source c
              JOIN meeting m ON ((m.id = c.meeting_id)))
           WHERE (c.source_id = ANY (networks_citing.sources))
         UNION
          SELECT m.network_id
            FROM (unrecorded_note c
              JOIN meeting m ON ((m.id = c.meeting_id)))
           WHERE (c.source_id = ANY (networks_citing.sources))
         UNION
          SELECT membership.network_id
            FROM membership
           WHERE (membership.source_id = ANY (networks_citing.sources))
         UNION
          SELECT membership.network_id
            FROM membership
           WHERE (membership.doubt_source_id = ANY (networks_citing.sources))
         UNION
          SELECT organiser_term.network_id
            FROM organiser_term
           WHERE (organiser_term.source_id = ANY (networks_citing.sources))
         UNION
          SELECT statement.network_id
            FROM statement
           WHERE (statement.source_id = ANY (networks_citing.sources))
         UNION
          SELECT claim.network_id
            FROM claim
           WHERE (claim.source_id = ANY (networks_citing.sources))
         UNION
          SELECT total.network_id
            FROM total
           WHERE (total.source_id = ANY (networks_citing.sources))
         UNION
          SELECT p.network_id
            FROM (succession c
              JOIN participation p ON (((p.member_id = c.predecessor_id) OR (p.member_id = c.successor_id))))
           WHERE (c.source_id = ANY (networks_citing.sources))) AS "array";
END;
