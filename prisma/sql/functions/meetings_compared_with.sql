-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.meetings_compared_with(meetings integer[])
 RETURNS integer[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_catalog'
BEGIN ATOMIC
 SELECT ARRAY( SELECT l.id
            FROM ((meeting m
              LEFT JOIN LATERAL ( SELECT x.earliest,
                     x.latest
                    FROM meeting x
                   WHERE ((x.network_id = m.network_id) AND (ROW(x.earliest, x.latest) > ROW(m.earliest, m.latest)) AND (x.state = 'held'::meeting_state) AND (x.kind <> 'written_procedure'::meeting_kind) AND (x.published_at IS NOT NULL) AND (x.withdrawn_at IS NULL))
                   ORDER BY x.earliest, x.latest
                  LIMIT 1) next ON (true))
              JOIN meeting l ON (((l.network_id = m.network_id) AND (ROW(l.earliest, l.latest) >= ROW(m.earliest, m.latest)) AND (ROW(l.earliest, l.latest) <= ROW(COALESCE(next.earliest, m.earliest), COALESCE(next.latest, m.latest))))))
           WHERE (m.id = ANY (meetings_compared_with.meetings))) AS "array";
END;
