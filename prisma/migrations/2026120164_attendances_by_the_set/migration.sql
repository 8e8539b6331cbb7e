-- What 100,000 attendances cost beside their rows: every index, and every look that the triggers take at all of them.

-- Who asks for attendances of a member asks by member, or by member and network: one index answers both. Who asks for those of
-- a network alone asks for its meetings, or for drafts, of which there are few.
DROP INDEX attendance_member_id_idx;
DROP INDEX attendance_network_id_member_id_idx;
CREATE INDEX attendance_member_id_network_id_idx ON attendance (member_id, network_id);
CREATE INDEX attendance_drafts ON attendance (network_id) WHERE published_at IS NULL AND withdrawn_at IS NULL;

-- A batch is written at once, so its rows lie together: where they lie is enough to find them.
DROP INDEX attendance_import_batch_id_idx;
CREATE INDEX attendance_import_batch_id_idx ON attendance USING brin (import_batch_id) WITH (pages_per_range = 32, autosummarize = on);

-- The meetings with which others are compared: of each meeting itself, and what lies between it and the next one held. Both are
-- looked up by time; put otherwise, the next meeting was looked for once for every pair of meetings.
CREATE OR REPLACE FUNCTION meetings_compared_with(meetings int[]) RETURNS int[]
LANGUAGE sql STABLE
SET search_path = public, pg_catalog
BEGIN ATOMIC
  WITH span AS MATERIALIZED (
    SELECT m.network_id, m.earliest, m.latest,
      coalesce(next.earliest, m.earliest) AS until_earliest, coalesce(next.latest, m.latest) AS until_latest
    FROM meeting m
    LEFT JOIN LATERAL (
      SELECT x.earliest, x.latest FROM meeting x
      WHERE x.network_id = m.network_id AND (x.earliest, x.latest) > (m.earliest, m.latest)
        AND x.state = 'held' AND x.kind <> 'written_procedure' AND x.published_at IS NOT NULL AND x.withdrawn_at IS NULL
      ORDER BY x.earliest, x.latest LIMIT 1
    ) next ON true
    WHERE m.id = ANY (meetings)
  )
  SELECT array(
    SELECT DISTINCT l.id FROM span s
    CROSS JOIN LATERAL (
      SELECT b.id FROM meeting b
      WHERE b.network_id = s.network_id AND (b.earliest, b.latest) >= (s.earliest, s.latest)
        AND (b.earliest, b.latest) <= (s.until_earliest, s.until_latest)
      OFFSET 0
    ) l);
END;

-- Each name is looked up once in what was written, and what was written is looked through twice instead of seven times.
CREATE OR REPLACE FUNCTION demand_references_of_attendances() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  missing text;
BEGIN
  WITH said AS MATERIALIZED (
    SELECT network_id, meeting_id, source_id, import_batch_id, created_by, withdrawn_by FROM written GROUP BY 1, 2, 3, 4, 5, 6
  ), named AS MATERIALIZED (
    SELECT member_id, representing_member_id FROM written GROUP BY 1, 2
  )
  SELECT CASE
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT meeting_id, network_id FROM said) w
                 WHERE NOT EXISTS (SELECT FROM meeting m WHERE m.id = w.meeting_id AND m.network_id = w.network_id))
      THEN 'attendance_meeting_id_network_id_fkey'
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT member_id AS id FROM named) w
                 WHERE NOT EXISTS (SELECT FROM member m WHERE m.id = w.id))
      THEN 'attendance_member_id_fkey'
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT representing_member_id AS id FROM named WHERE representing_member_id IS NOT NULL) w
                 WHERE NOT EXISTS (SELECT FROM member m WHERE m.id = w.id))
      THEN 'attendance_representing_member_id_fkey'
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT source_id AS id FROM said) w
                 WHERE NOT EXISTS (SELECT FROM source s WHERE s.id = w.id))
      THEN 'attendance_source_id_fkey'
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT import_batch_id AS id FROM said WHERE import_batch_id IS NOT NULL) w
                 WHERE NOT EXISTS (SELECT FROM import_batch b WHERE b.id = w.id))
      THEN 'attendance_import_batch_id_fkey'
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT created_by AS id FROM said WHERE created_by IS NOT NULL) w
                 WHERE NOT EXISTS (SELECT FROM user_account u WHERE u.id = w.id))
      THEN 'attendance_created_by_fkey'
    WHEN EXISTS (SELECT FROM (SELECT DISTINCT withdrawn_by AS id FROM said WHERE withdrawn_by IS NOT NULL) w
                 WHERE NOT EXISTS (SELECT FROM user_account u WHERE u.id = w.id))
      THEN 'attendance_withdrawn_by_fkey'
  END INTO missing;
  IF missing IS NOT NULL THEN
    PERFORM refuse_reference(missing);
  END IF;
  RETURN NULL;
END $$;

-- What a statement touches is made a text once it is told apart, and which rows say something else than before is asked once a
-- statement instead of once for each kind of thing that they touch.
CREATE OR REPLACE FUNCTION note_touched() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  most constant int := 500;
  places text[] := CASE TG_OP WHEN 'INSERT' THEN '{written}' WHEN 'DELETE' THEN '{standing}' ELSE '{written,standing}' END;
  condition text := '';
  differing int[];
  known text[];
  found text[];
  changed text;
BEGIN
  -- A row of which only the version was raised touches nothing.
  IF TG_OP = 'UPDATE' AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = TG_RELID AND attname = 'version') THEN
    EXECUTE 'SELECT array(SELECT coalesce(w.id, o.id) FROM written w FULL JOIN standing o ON o.id = w.id
      WHERE to_jsonb(w) - ''{version,recorded_from}''::text[] IS DISTINCT FROM to_jsonb(o) - ''{version,recorded_from}''::text[])'
      INTO differing;
    IF differing = '{}' THEN
      RETURN NULL;
    END IF;
    condition := ' WHERE r.id = ANY ($1)';
  END IF;
  FOR argument IN 0 .. TG_NARGS - 1 BY 2 LOOP
    known := noted(TG_ARGV[argument]);
    CONTINUE WHEN known = '{*}';
    SELECT string_agg(format('SELECT %s AS touched FROM %s r%s', TG_ARGV[argument + 1], place, condition), ' UNION ALL ')
      INTO changed FROM unnest(places) place;
    EXECUTE format('SELECT array(SELECT touched::text FROM (
      SELECT DISTINCT touched FROM (%s) c WHERE touched IS NOT NULL LIMIT %s) d)', changed, most + 1)
      INTO found USING differing;
    CONTINUE WHEN found <@ known;
    known := array(SELECT DISTINCT unnest(known || found));
    PERFORM set_config('register.noted_' || TG_ARGV[argument],
      CASE WHEN cardinality(known) > most THEN '{*}' ELSE known::text END, true);
  END LOOP;
  RETURN NULL;
END $$;

-- A row that names no time gets that of its write; whoever names one, as a batch does, names the same, which is asked of all rows of
-- a statement at once. To ask it of each by itself took as long as writing them, and had COPY write row by row.
DROP TRIGGER keep_row_version_of_new ON attendance;
ALTER TABLE attendance ALTER COLUMN recorded_from
  SET DEFAULT coalesce(nullif(current_setting('register.write_time', true), '')::timestamptz, clock_timestamp());

CREATE FUNCTION demand_time_of_write() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_catalog
AS $$
DECLARE
  instant timestamptz := register_now();
BEGIN
  IF EXISTS (SELECT FROM written WHERE recorded_from <> instant) THEN
    RAISE EXCEPTION 'a row of table % was recorded at another time than that of its write', TG_TABLE_NAME
      USING ERRCODE = 'RW004';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER demand_time_of_write AFTER INSERT ON attendance REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION demand_time_of_write();
