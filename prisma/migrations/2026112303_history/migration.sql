-- Every register table keeps its old row versions with the time they held.

-- The time of the write under way: one instant for the whole transaction, taken after the write lock, so that the
-- order of times is the order of commits. Outside of such a transaction (which guards refuse elsewhere): the clock.
CREATE FUNCTION register_now() RETURNS timestamptz
LANGUAGE sql STABLE
SET search_path = pg_catalog
RETURN coalesce(nullif(current_setting('register.write_time', true), '')::timestamptz, clock_timestamp());

CREATE FUNCTION keep_row_version() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  instant timestamptz := register_now();
BEGIN
  -- Two changes in one transaction are one version to everybody else.
  IF TG_OP <> 'INSERT' AND OLD.recorded_from < instant THEN
    INSERT INTO row_history (table_name, row_id, held_from, held_until, "row")
    VALUES (TG_TABLE_NAME, OLD.id, OLD.recorded_from, instant, to_jsonb(OLD));
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  NEW.recorded_from := instant;
  RETURN NEW;
END $$;

DO $$
DECLARE
  register_table text;
BEGIN
  FOREACH register_table IN ARRAY ARRAY['network', 'member', 'member_alias', 'membership', 'organiser_term', 'meeting',
    'source', 'meeting_source', 'attendance', 'statement', 'claim']
  LOOP
    EXECUTE format('CREATE TRIGGER keep_row_version BEFORE INSERT OR UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION keep_row_version()', register_table);
  END LOOP;
END $$;

-- The rows of one register table as they stood at an instant: SELECT * FROM register_as_of(NULL::meeting, '2026-01-01').
CREATE FUNCTION register_as_of(register_table anyelement, instant timestamptz) RETURNS SETOF anyelement
LANGUAGE plpgsql STABLE
SET search_path = public, pg_catalog
AS $$
DECLARE
  table_name text := pg_typeof(register_table)::text;
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT * FROM %1$I WHERE recorded_from <= $1
     UNION ALL
     SELECT (jsonb_populate_record(NULL::%1$I, h."row")).* FROM row_history h
     WHERE h.table_name = %1$L AND h.held_from <= $1 AND h.held_until > $1', table_name)
  USING instant;
END $$;

ALTER TABLE row_history ADD CONSTRAINT row_history_span CHECK (held_from < held_until);
