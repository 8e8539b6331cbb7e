-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.lines_through(members integer[])
 RETURNS integer[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_catalog'
BEGIN ATOMIC
 WITH RECURSIVE line(id) AS (
          SELECT unnest(lines_through.members) AS unnest
         UNION
          SELECT beside.id
            FROM (line l
              CROSS JOIN LATERAL ( SELECT s.successor_id
                    FROM succession s
                   WHERE (s.predecessor_id = l.id)
                 UNION ALL
                  SELECT s.predecessor_id
                    FROM succession s
                   WHERE (s.successor_id = l.id)
                 UNION ALL
                  SELECT m.merged_into_id
                    FROM member m
                   WHERE (m.id = l.id)
                 UNION ALL
                  SELECT m.id
                    FROM member m
                   WHERE (m.merged_into_id = l.id)) beside(id))
           WHERE (beside.id IS NOT NULL)
         )
  SELECT ARRAY( SELECT line.id
            FROM line) AS "array";
END;
