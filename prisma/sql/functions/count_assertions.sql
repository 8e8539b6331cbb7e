-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.count_assertions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    MERGE INTO assertion_count c
    USING (SELECT meeting_id, published_at, coalesce(withdrawn_at, 'infinity') AS withdrawn_at, count(*)::int AS more
           FROM written WHERE published_at IS NOT NULL GROUP BY 1, 2, 3) d
    ON c.meeting_id = d.meeting_id AND c.published_at = d.published_at AND c.withdrawn_at = d.withdrawn_at
    WHEN MATCHED THEN UPDATE SET assertions = c.assertions + d.more
    WHEN NOT MATCHED THEN INSERT VALUES (d.meeting_id, d.published_at, d.withdrawn_at, d.more);
  ELSE
    MERGE INTO assertion_count c
    USING (SELECT meeting_id, published_at, coalesce(withdrawn_at, 'infinity') AS withdrawn_at, sum(more)::int AS more
           FROM (SELECT meeting_id, published_at, withdrawn_at, 1 AS more FROM written
                 UNION ALL SELECT meeting_id, published_at, withdrawn_at, -1 FROM standing) changed
           WHERE published_at IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(more) <> 0) d
    ON c.meeting_id = d.meeting_id AND c.published_at = d.published_at AND c.withdrawn_at = d.withdrawn_at
    WHEN MATCHED AND c.assertions + d.more = 0 THEN DELETE
    WHEN MATCHED THEN UPDATE SET assertions = c.assertions + d.more
    WHEN NOT MATCHED THEN INSERT VALUES (d.meeting_id, d.published_at, d.withdrawn_at, d.more);
  END IF;
  RETURN NULL;
END $function$;
