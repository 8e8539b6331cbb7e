-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.drop_uploaded_list(job integer)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'public', 'pg_catalog'
BEGIN ATOMIC
 UPDATE import_job SET file = NULL::bytea, state =
         CASE
             WHEN (import_job.state = ANY (ARRAY['uploaded'::import_job_state, 'planned'::import_job_state])) THEN 'cancelled'::import_job_state
             ELSE import_job.state
         END, finished_at =
         CASE
             WHEN (import_job.state = ANY (ARRAY['uploaded'::import_job_state, 'planned'::import_job_state])) THEN clock_timestamp()
             ELSE import_job.finished_at
         END
   WHERE (import_job.id = drop_uploaded_list.job);
END;
