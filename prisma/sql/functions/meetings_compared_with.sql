-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.meetings_compared_with(meetings integer[])
 RETURNS integer[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_catalog'
BEGIN ATOMIC
 WITH span AS MATERIALIZED (
          SELECT m.network_id,
             m.earliest,
             m.latest,
             COALESCE(next.earliest, m.earliest) AS until_earliest,
             COALESCE(next.latest, m.latest) AS until_latest
            FROM (meeting m
              LEFT JOIN LATERAL ( SELECT x.earliest,
                     x.latest
                    FROM meeting x
                   WHERE ((x.network_id = m.network_id) AND (ROW(x.earliest, x.latest) > ROW(m.earliest, m.latest)) AND (x.state = 'held'::meeting_state) AND (x.kind <> 'written_procedure'::meeting_kind) AND (x.published_at IS NOT NULL) AND (x.withdrawn_at IS NULL))
                   ORDER BY x.earliest, x.latest
                  LIMIT 1) next ON (true))
           WHERE (m.id = ANY (meetings_compared_with.meetings))
         )
  SELECT ARRAY( SELECT DISTINCT l.id
            FROM (span s
              CROSS JOIN LATERAL ( SELECT b.id
                    FROM meeting b
                   WHERE ((b.network_id = s.network_id) AND (ROW(b.earliest, b.latest) >= ROW(s.earliest, s.latest)) AND (ROW(b.earliest, b.latest) <= ROW(s.until_earliest, s.until_latest)))
                  OFFSET 0) l)) AS "array";
END;
