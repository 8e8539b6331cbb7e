-- What has ended goes after a while. The web process may not delete these rows itself: this function takes only what is over.
CREATE FUNCTION forget_ended(session_days int, link_days int, list_days int)
RETURNS TABLE (sessions bigint, links bigint, lists bigint)
LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_catalog
BEGIN ATOMIC
  WITH forgotten_sessions AS (
    DELETE FROM user_session
    WHERE least(coalesce(ended_at, expires_at), expires_at) < now() - make_interval(days => greatest(session_days, 1))
    RETURNING 1
  ), forgotten_links AS (
    DELETE FROM one_time_link
    WHERE least(coalesce(used_at, expires_at), expires_at) < now() - make_interval(days => greatest(link_days, 1))
    RETURNING 1
  ), forgotten_lists AS (
    DELETE FROM import_job
    WHERE state IN ('cancelled', 'failed', 'interrupted') AND finished_at < now() - make_interval(days => greatest(list_days, 1))
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM forgotten_sessions), (SELECT count(*) FROM forgotten_links),
    (SELECT count(*) FROM forgotten_lists);
END;

REVOKE EXECUTE ON FUNCTION forget_ended(int, int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_ended(int, int, int) TO praesenzregister_app;
