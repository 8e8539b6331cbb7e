-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.forget_ended(session_days integer, link_days integer, list_days integer)
 RETURNS TABLE(sessions bigint, links bigint, lists bigint)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
BEGIN ATOMIC
 WITH forgotten_sessions AS (
          DELETE FROM user_session
           WHERE (LEAST(COALESCE(user_session.ended_at, user_session.expires_at), user_session.expires_at) < (now() - make_interval(days => GREATEST(forget_ended.session_days, 1))))
           RETURNING 1 AS "?column?"
         ), forgotten_links AS (
          DELETE FROM one_time_link
           WHERE (LEAST(COALESCE(one_time_link.used_at, one_time_link.expires_at), one_time_link.expires_at) < (now() - make_interval(days => GREATEST(forget_ended.link_days, 1))))
           RETURNING 1 AS "?column?"
         ), forgotten_lists AS (
          DELETE FROM import_job
           WHERE ((import_job.state = ANY (ARRAY['cancelled'::import_job_state, 'failed'::import_job_state, 'interrupted'::import_job_state])) AND (import_job.finished_at < (now() - make_interval(days => GREATEST(forget_ended.list_days, 1)))))
           RETURNING 1 AS "?column?"
         )
  SELECT ( SELECT count(*) AS count
            FROM forgotten_sessions) AS count,
     ( SELECT count(*) AS count
            FROM forgotten_links) AS count,
     ( SELECT count(*) AS count
            FROM forgotten_lists) AS count;
END;
