-- No page's cost grows with the register: what looks across networks reads summaries, kept in the write's transaction.

-- How many assertions about a meeting became public, and ceased to stand, at which instants. Assertions are added,
-- published and withdrawn by many hands, so the table itself counts them: a statement at a time, a few rows each.
CREATE TABLE assertion_count (
    meeting_id INTEGER NOT NULL,
    published_at TIMESTAMPTZ(6) NOT NULL,
    withdrawn_at TIMESTAMPTZ(6) NOT NULL,
    assertions INTEGER NOT NULL,

    CONSTRAINT assertion_count_pkey PRIMARY KEY (meeting_id, published_at, withdrawn_at),
    CONSTRAINT assertion_count_positive CHECK (assertions > 0)
);

ALTER TABLE assertion_count
  ADD CONSTRAINT assertion_count_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT ON assertion_count TO praesenzregister_app;

INSERT INTO assertion_count
SELECT meeting_id, published_at, coalesce(withdrawn_at, 'infinity'), count(*)
FROM attendance WHERE published_at IS NOT NULL GROUP BY 1, 2, 3;

CREATE FUNCTION count_assertions() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path TO 'public', 'pg_catalog'
AS $$
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
END $$;

REVOKE EXECUTE ON FUNCTION count_assertions() FROM PUBLIC;

CREATE TRIGGER count_assertions AFTER INSERT ON attendance
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION count_assertions();
CREATE TRIGGER count_changed_assertions AFTER UPDATE ON attendance
  REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION count_assertions();

-- A row a network; worked out with the rows of the read model, which an upgrade works out anew. What it said on any day
-- is in the history, as of every row of the register.
CREATE TABLE network_summary (
    id INTEGER NOT NULL,
    member_count INTEGER NOT NULL,
    held_meeting_count INTEGER NOT NULL,
    last_meeting_id INTEGER,
    perhaps_later_ids INTEGER[],
    left_out_count INTEGER NOT NULL,
    uncompared_count INTEGER NOT NULL,
    open_gap_count INTEGER NOT NULL,
    open_gap_line_count INTEGER NOT NULL,
    changes JSONB NOT NULL,
    last_change_at TIMESTAMPTZ(6),
    recorded_from TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT network_summary_pkey PRIMARY KEY (id)
);

ALTER TABLE network_summary
  ADD CONSTRAINT network_summary_id_fkey FOREIGN KEY (id) REFERENCES network (id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX network_summary_last_change_at_id_idx ON network_summary (last_change_at DESC, id);

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON network_summary
  FOR EACH ROW EXECUTE FUNCTION keep_row_version();

GRANT SELECT, INSERT, UPDATE ON network_summary TO praesenzregister_app;

ALTER TABLE participation ADD COLUMN open_gap_saying TEXT;

-- The order in which gaps are listed, so that the longest of a large register are the first of an index.
DROP INDEX participation_open_gap_missed_open_gap_days_idx;
CREATE INDEX participation_open_gap ON participation (open_gap_missed DESC, open_gap_days DESC NULLS LAST, network_id, member_id)
  WHERE seated AND open_gap_missed IS NOT NULL;

-- Lists of networks and members come in pages, by name. Both languages sort as the root collation does.
CREATE INDEX network_name_de_idx ON network (name_de);
CREATE INDEX member_by_name_de ON member (name_de COLLATE "und-x-icu", id) WHERE withdrawn_at IS NULL;
CREATE INDEX member_by_name_en ON member (name_en COLLATE "und-x-icu", id) WHERE withdrawn_at IS NULL;
CREATE INDEX member_kind_idx ON member (kind);

-- Like the rows of the read model, a summary holds numbers and days that the program has worked out, and no text of anybody.
CREATE OR REPLACE FUNCTION redactable_columns() RETURNS TABLE (table_name name, column_name name, column_type text)
LANGUAGE sql STABLE
SET search_path = pg_catalog
BEGIN ATOMIC
  SELECT c.relname, a.attname, format_type(a.atttypid, NULL)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    AND format_type(a.atttypid, NULL) IN ('text', 'text[]', 'jsonb')
    AND c.relname <> ALL (ARRAY['_prisma_migrations', 'user_account', 'user_identity', 'one_time_link', 'pending_sign_in',
      'sign_in_attempt', 'second_factor', 'recovery_code', 'role_grant', 'user_session', 'participation',
      'network_summary', 'redaction'])
    AND a.attname <> ALL (ARRAY['slug', 'type', 'subject', 'table_name', 'language', 'iso_code', 'media_type', 'file_sha256',
      'name_key', 'step_order'])
    AND a.attname !~ '_edtf$'
    AND NOT (c.relname = 'source_file' AND a.attname = 'name')
  ORDER BY c.relname, a.attnum;
END;
