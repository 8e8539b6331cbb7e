-- A source's count over a period ("15 of 16"): it proves no single cell. Of one member, or of the network as a whole.
CREATE TABLE total (
  id serial PRIMARY KEY,
  network_id integer NOT NULL,
  member_id integer,
  source_id integer NOT NULL,
  attended integer NOT NULL,
  of_meetings integer,
  period_edtf text NOT NULL,
  earliest date,
  latest date,
  quote text,
  locator text,
  created_by integer,
  withdrawn_at timestamptz(6),
  withdrawn_by integer,
  withdrawal_reason text,
  recorded_from timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT total_counts CHECK (attended >= 0 AND of_meetings > 0),
  CONSTRAINT total_attended_at_most_all CHECK (attended <= of_meetings),
  CONSTRAINT total_period_order CHECK (earliest <= latest),
  CONSTRAINT total_worded CHECK (btrim(quote) <> '' AND btrim(locator) <> ''),
  CONSTRAINT total_withdrawal_reasoned CHECK ((withdrawn_at IS NULL AND withdrawn_by IS NULL AND withdrawal_reason IS NULL)
    OR (withdrawn_at IS NOT NULL AND btrim(withdrawal_reason) <> '')),
  CONSTRAINT total_network_id_fkey FOREIGN KEY (network_id) REFERENCES network (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT total_member_id_fkey FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT total_source_id_fkey FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT total_created_by_fkey FOREIGN KEY (created_by) REFERENCES user_account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT total_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES user_account (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX total_network_id_member_id_idx ON total (network_id, member_id);
CREATE INDEX total_member_id_idx ON total (member_id);
CREATE INDEX total_source_id_idx ON total (source_id);
-- One source gives one count of one member (or of all) over one period, until it is withdrawn.
CREATE UNIQUE INDEX total_standing ON total (network_id, coalesce(member_id, 0), source_id, period_edtf)
  WHERE withdrawn_at IS NULL;

-- One member continues or follows another, by a source. The two stand beside each other and are never merged.
CREATE TYPE succession_kind AS ENUM ('continuation', 'succession', 'merger', 'division');
CREATE TABLE succession (
  id serial PRIMARY KEY,
  predecessor_id integer NOT NULL,
  successor_id integer NOT NULL,
  kind succession_kind NOT NULL,
  date_edtf text NOT NULL,
  source_id integer NOT NULL,
  quote text,
  locator text,
  created_by integer,
  withdrawn_at timestamptz(6),
  withdrawn_by integer,
  withdrawal_reason text,
  recorded_from timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT succession_of_another CHECK (predecessor_id <> successor_id),
  CONSTRAINT succession_worded CHECK (btrim(quote) <> '' AND btrim(locator) <> ''),
  CONSTRAINT succession_withdrawal_reasoned CHECK ((withdrawn_at IS NULL AND withdrawn_by IS NULL AND withdrawal_reason IS NULL)
    OR (withdrawn_at IS NOT NULL AND btrim(withdrawal_reason) <> '')),
  CONSTRAINT succession_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES member (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES member (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT succession_source_id_fkey FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT succession_created_by_fkey FOREIGN KEY (created_by) REFERENCES user_account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT succession_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES user_account (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX succession_predecessor_id_idx ON succession (predecessor_id);
CREATE INDEX succession_successor_id_idx ON succession (successor_id);
CREATE INDEX succession_source_id_idx ON succession (source_id);
CREATE UNIQUE INDEX succession_standing ON succession (predecessor_id, successor_id, source_id) WHERE withdrawn_at IS NULL;

-- What a source says is never edited: it is withdrawn, once, and another added. A redaction takes out what it must
-- (redaction_under_way is made by a later migration, and looked up when a row is changed).
CREATE FUNCTION refuse_edit_of_source_word() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog
AS $$
DECLARE
  steps text[] := ARRAY['withdrawn_at', 'withdrawn_by', 'withdrawal_reason', 'recorded_from'];
BEGIN
  IF (OLD.withdrawn_at IS NOT NULL OR to_jsonb(NEW) - steps IS DISTINCT FROM to_jsonb(OLD) - steps)
     AND NOT public.redaction_under_way() THEN
    RAISE EXCEPTION 'what a source says is never edited: withdraw % % and add another', TG_TABLE_NAME, OLD.id
      USING ERRCODE = 'RW004';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  said text;
BEGIN
  FOREACH said IN ARRAY ARRAY['total', 'succession']
  LOOP
    EXECUTE format('CREATE TRIGGER keep_row_version BEFORE INSERT OR UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION keep_row_version()', said);
    EXECUTE format('CREATE TRIGGER demand_register_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write()', said);
    EXECUTE format('CREATE TRIGGER refuse_edit BEFORE UPDATE ON %I
                    FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_source_word()', said);
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', said);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON total, succession TO praesenzregister_app;
GRANT USAGE ON total_id_seq, succession_id_seq TO praesenzregister_app;

-- Members are public, and so is the document by which one follows another. Totals are not shown yet.
CREATE OR REPLACE VIEW visible_citation WITH (security_invoker = true) AS
  SELECT ms.source_id FROM meeting_source ms JOIN meeting m ON m.id = ms.meeting_id JOIN network n ON n.id = m.network_id
    WHERE m.published_at IS NOT NULL AND n.published_at IS NOT NULL
  UNION ALL
  SELECT a.source_id FROM attendance a JOIN meeting m ON m.id = a.meeting_id JOIN network n ON n.id = a.network_id
    WHERE a.published_at IS NOT NULL AND a.withdrawn_at IS NULL AND m.published_at IS NOT NULL AND n.published_at IS NOT NULL
  UNION ALL
  SELECT s.source_id FROM statement s JOIN network n ON n.id = s.network_id
    WHERE s.published_at IS NOT NULL AND s.withdrawn_at IS NULL AND n.published_at IS NOT NULL
  UNION ALL
  SELECT c.source_id FROM claim c JOIN network n ON n.id = c.network_id
    WHERE c.published_at IS NOT NULL AND n.published_at IS NOT NULL
  UNION ALL
  SELECT ms.source_id FROM membership ms JOIN network n ON n.id = ms.network_id WHERE n.published_at IS NOT NULL
  UNION ALL
  SELECT ms.doubt_source_id FROM membership ms JOIN network n ON n.id = ms.network_id
    WHERE ms.doubt_source_id IS NOT NULL AND n.published_at IS NOT NULL
  UNION ALL
  SELECT s.source_id FROM succession s WHERE s.withdrawn_at IS NULL
  UNION ALL
  SELECT o.source_id FROM organiser_term o JOIN network n ON n.id = o.network_id WHERE n.published_at IS NOT NULL;
