-- Kept pages expire by record: whoever writes, the database itself notes what a write touches, works out at the commit
-- which pages show it, and tells all servers by NOTIFY (docs/decisions/2026-11-30-tags-by-record.md).

-- What of one kind the transaction has touched so far, as a list of words in a setting of its own: a savepoint that is rolled
-- back takes its part along. '*' stands for more than anybody wants to list.
CREATE FUNCTION noted(kind text) RETURNS text[]
LANGUAGE sql STABLE
SET search_path = pg_catalog
RETURN coalesce(nullif(current_setting('register.noted_' || kind, true), ''), '{}')::text[];

-- The arguments of the trigger are pairs: a kind, and how a row r names what of it is touched. A row of which only the version
-- was raised shows nothing else: whatever belongs to it has raised it.
CREATE FUNCTION note_touched() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  most constant int := 500;
  other constant text := ' WHERE NOT EXISTS (SELECT FROM %s o WHERE o.id = r.id
    AND to_jsonb(o) - ''{version,recorded_from}''::text[] = to_jsonb(r) - ''{version,recorded_from}''::text[])';
  has_version boolean := TG_OP = 'UPDATE'
    AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = TG_RELID AND attname = 'version');
  places text[] := CASE TG_OP WHEN 'INSERT' THEN '{written}' WHEN 'DELETE' THEN '{standing}' ELSE '{written,standing}' END;
  known text[];
  found text[];
  changed text;
BEGIN
  FOR argument IN 0 .. TG_NARGS - 1 BY 2 LOOP
    known := noted(TG_ARGV[argument]);
    CONTINUE WHEN known = '{*}';
    SELECT string_agg(format('SELECT %s AS touched FROM %s r', TG_ARGV[argument + 1], place)
      || CASE WHEN has_version THEN format(other, CASE place WHEN 'written' THEN 'standing' ELSE 'written' END) ELSE '' END,
      ' UNION ALL ')
      INTO changed FROM unnest(places) place;
    EXECUTE format('SELECT array(SELECT DISTINCT touched::text FROM (%s) c WHERE touched IS NOT NULL LIMIT %s)', changed, most + 1)
      INTO found;
    CONTINUE WHEN found <@ known;
    known := array(SELECT DISTINCT unnest(known || found));
    PERFORM set_config('register.noted_' || TG_ARGV[argument],
      CASE WHEN cardinality(known) > most THEN '{*}' ELSE known::text END, true);
  END LOOP;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION note_touched() FROM PUBLIC;

-- What of a row is where on pages:
--   network, member, meeting, source: something about these
--   named_…: the record itself, so that whatever names it shows it otherwise; …_slug: its addresses, former and new
--   frame: a network of which something is shown with each of its members; cells: one whose meetings may all show other cells
--   line: members of a line of successions; beside: a territory whose offices may be others; takes_part: who is listed at all
DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN SELECT of_table, (SELECT string_agg(quote_literal(a), ', ' ORDER BY place)
      FROM unnest(arguments) WITH ORDINALITY u (a, place)) AS arguments FROM (VALUES
    ('network', ARRAY['network', 'r.id', 'named_network', 'r.id', 'frame', 'r.id', 'cells', 'r.id', 'network_slug', 'r.slug']),
    ('member', ARRAY['member', 'r.id', 'named_member', 'r.id', 'beside', 'r.territory_id', 'member_slug', 'r.slug']),
    ('member_alias', ARRAY['member', 'r.member_id']),
    ('territory', ARRAY['named_territory', 'r.id']),
    ('membership', ARRAY['network', 'r.network_id', 'cells', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id',
      'source', 'r.doubt_source_id']),
    ('organiser_term', ARRAY['network', 'r.network_id', 'frame', 'r.network_id', 'source', 'r.source_id']),
    ('meeting', ARRAY['network', 'r.network_id', 'frame', 'r.network_id', 'cells', 'r.network_id', 'named_meeting', 'r.id']),
    ('meeting_source', ARRAY['meeting', 'r.meeting_id', 'source', 'r.source_id',
      'network', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id)',
      'frame', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id AND r.complete_for <> ''nothing'')']),
    ('unrecorded_note', ARRAY['meeting', 'r.meeting_id', 'source', 'r.source_id', 'member', 'r.member_id',
      'network', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id)',
      'frame', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id AND r.member_id IS NULL)']),
    ('source', ARRAY['source', 'r.id', 'named_source', 'r.id', 'source_slug', 'r.slug']),
    ('source_file', ARRAY['source', 'r.source_id']),
    ('source_file_publication', ARRAY['source', 'r.source_id']),
    ('attendance', ARRAY['network', 'r.network_id', 'meeting', 'r.meeting_id', 'member', 'r.member_id', 'source', 'r.source_id']),
    ('statement', ARRAY['network', 'r.network_id', 'cells', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id']),
    ('claim', ARRAY['network', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id']),
    ('total', ARRAY['network', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id']),
    ('succession', ARRAY['line', 'r.predecessor_id', 'line', 'r.successor_id', 'source', 'r.source_id']),
    ('participation', ARRAY['network', 'r.network_id', 'member', 'r.member_id'])
  ) w (of_table, arguments) LOOP
    EXECUTE format('CREATE TRIGGER note_touched_by_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION note_touched(%s)', watched.of_table, watched.arguments);
    EXECUTE format('CREATE TRIGGER note_touched_by_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS standing NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION note_touched(%s)', watched.of_table, watched.arguments);
    EXECUTE format('CREATE TRIGGER note_touched_by_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS standing
      FOR EACH STATEMENT EXECUTE FUNCTION note_touched(%s)', watched.of_table, watched.arguments);
  END LOOP;
END $$;

CREATE TRIGGER note_who_begins AFTER INSERT ON participation REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched('takes_part', 'r.member_id');
CREATE TRIGGER note_who_ends AFTER DELETE ON participation REFERENCING OLD TABLE AS standing
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched('takes_part', 'r.member_id');

-- The members that a line of successions leads to from some of them, in both directions. Whoever was merged stands for the other.
CREATE FUNCTION lines_through(members int[]) RETURNS int[]
LANGUAGE sql STABLE
SET search_path = public, pg_catalog
BEGIN ATOMIC
  WITH RECURSIVE line (id) AS (
    SELECT unnest(members)
    UNION
    SELECT beside.id FROM line l CROSS JOIN LATERAL (
      SELECT s.successor_id FROM succession s WHERE s.predecessor_id = l.id
      UNION ALL SELECT s.predecessor_id FROM succession s WHERE s.successor_id = l.id
      UNION ALL SELECT m.merged_into_id FROM member m WHERE m.id = l.id
      UNION ALL SELECT m.id FROM member m WHERE m.merged_into_id = l.id
    ) beside (id) WHERE beside.id IS NOT NULL
  )
  SELECT array(SELECT id FROM line);
END;

-- The networks in which one of some members stands in any part.
CREATE FUNCTION networks_naming(members int[]) RETURNS int[]
LANGUAGE sql STABLE
SET search_path = public, pg_catalog
BEGIN ATOMIC
  SELECT array(
    SELECT network_id FROM participation WHERE member_id = ANY (members)
    UNION SELECT network_id FROM membership WHERE member_id = ANY (members)
    UNION SELECT network_id FROM attendance WHERE representing_member_id = ANY (members)
    UNION SELECT network_id FROM organiser_term WHERE member_id = ANY (members)
    UNION SELECT network_id FROM statement WHERE member_id = ANY (members)
    UNION SELECT network_id FROM claim WHERE member_id = ANY (members)
    UNION SELECT network_id FROM total WHERE member_id = ANY (members));
END;

-- The networks of which one of some documents proves anything.
CREATE FUNCTION networks_citing(sources int[]) RETURNS int[]
LANGUAGE sql STABLE
SET search_path = public, pg_catalog
BEGIN ATOMIC
  SELECT array(
    SELECT network_id FROM attendance WHERE source_id = ANY (sources)
    UNION SELECT m.network_id FROM meeting_source c JOIN meeting m ON m.id = c.meeting_id WHERE c.source_id = ANY (sources)
    UNION SELECT m.network_id FROM unrecorded_note c JOIN meeting m ON m.id = c.meeting_id WHERE c.source_id = ANY (sources)
    UNION SELECT network_id FROM membership WHERE source_id = ANY (sources)
    UNION SELECT network_id FROM membership WHERE doubt_source_id = ANY (sources)
    UNION SELECT network_id FROM organiser_term WHERE source_id = ANY (sources)
    UNION SELECT network_id FROM statement WHERE source_id = ANY (sources)
    UNION SELECT network_id FROM claim WHERE source_id = ANY (sources)
    UNION SELECT network_id FROM total WHERE source_id = ANY (sources)
    UNION SELECT p.network_id FROM succession c JOIN participation p ON p.member_id IN (c.predecessor_id, c.successor_id)
      WHERE c.source_id = ANY (sources));
END;

-- The documents of which something is shown that names one of some members.
CREATE FUNCTION sources_naming(members int[]) RETURNS int[]
LANGUAGE sql STABLE
SET search_path = public, pg_catalog
BEGIN ATOMIC
  SELECT array(
    SELECT source_id FROM attendance WHERE member_id = ANY (members)
    UNION SELECT source_id FROM attendance WHERE representing_member_id = ANY (members)
    UNION SELECT c.source_id FROM membership s JOIN meeting m ON m.network_id = s.network_id
      JOIN meeting_source c ON c.meeting_id = m.id AND c.complete_for <> 'nothing' WHERE s.member_id = ANY (members)
    UNION SELECT source_id FROM membership WHERE member_id = ANY (members)
    UNION SELECT doubt_source_id FROM membership WHERE member_id = ANY (members)
    UNION SELECT source_id FROM unrecorded_note WHERE member_id = ANY (members)
    UNION SELECT source_id FROM organiser_term WHERE member_id = ANY (members)
    UNION SELECT source_id FROM statement WHERE member_id = ANY (members)
    UNION SELECT source_id FROM claim WHERE member_id = ANY (members)
    UNION SELECT source_id FROM total WHERE member_id = ANY (members)
    UNION SELECT source_id FROM succession WHERE predecessor_id = ANY (members) OR successor_id = ANY (members)
    UNION SELECT id FROM source WHERE issued_by_member_id = ANY (members));
END;

-- The documents that speak of one of some meetings.
CREATE FUNCTION sources_of_meetings(meetings int[]) RETURNS int[]
LANGUAGE sql STABLE
SET search_path = public, pg_catalog
BEGIN ATOMIC
  SELECT array(
    SELECT source_id FROM attendance WHERE meeting_id = ANY (meetings)
    UNION SELECT source_id FROM meeting_source WHERE meeting_id = ANY (meetings)
    UNION SELECT source_id FROM unrecorded_note WHERE meeting_id = ANY (meetings) AND source_id IS NOT NULL);
END;

-- The meetings that may be compared with one of some: those of the same days, and of the next ones on which anybody could come.
CREATE FUNCTION meetings_compared_with(meetings int[]) RETURNS int[]
LANGUAGE sql STABLE
SET search_path = public, pg_catalog
BEGIN ATOMIC
  SELECT array(
    SELECT l.id FROM meeting m
    LEFT JOIN LATERAL (
      SELECT x.earliest, x.latest FROM meeting x
      WHERE x.network_id = m.network_id AND (x.earliest, x.latest) > (m.earliest, m.latest)
        AND x.state = 'held' AND x.kind <> 'written_procedure' AND x.published_at IS NOT NULL AND x.withdrawn_at IS NULL
      ORDER BY 1, 2 LIMIT 1
    ) next ON true
    JOIN meeting l ON l.network_id = m.network_id AND (l.earliest, l.latest) >= (m.earliest, m.latest)
      AND (l.earliest, l.latest) <= (coalesce(next.earliest, m.earliest), coalesce(next.latest, m.latest))
    WHERE m.id = ANY (meetings));
END;

-- The tags of the pages that show something of what the transaction has touched; '*' where they are all. What is behind a tag
-- stands in lib/core/cache-tags.ts.
CREATE FUNCTION touched_tags() RETURNS text[]
LANGUAGE plpgsql STABLE
SET search_path = public, pg_catalog
AS $$
DECLARE
  -- A payload holds fewer than 8000 bytes.
  most_bytes constant int := 7900;
  wide constant text[] := ARRAY['sources', 'members', 'meetings', 'networks'];
  named_members int[];
  named_sources int[];
  of_networks int[];
  of_members int[];
  of_meetings int[];
  whole_networks int[];
  of_sources int[];
  tags text[];
  listed text[];
BEGIN
  IF '{*}' = ANY (SELECT noted(kind)::text FROM unnest(ARRAY['network', 'named_network', 'frame', 'cells', 'named_member',
      'beside', 'named_territory', 'named_meeting', 'named_source', 'line', 'network_slug', 'member_slug', 'source_slug']) kind) THEN
    RETURN '{*}';
  END IF;
  named_members := noted('named_member')::int[] || array(
    SELECT id FROM member WHERE territory_id = ANY (noted('named_territory')::int[]));
  named_sources := noted('named_source')::int[];

  of_networks := noted('network')::int[] || networks_naming(lines_through(noted('line')::int[] || named_members))
    || networks_citing(named_sources);

  IF noted('member') <> '{*}' THEN
    of_members := noted('member')::int[] || named_members || array(
      SELECT member_id FROM participation WHERE network_id = ANY (noted('frame')::int[] || networks_citing(named_sources))
      UNION SELECT member_id FROM attendance WHERE representing_member_id = ANY (named_members)
      UNION SELECT p.member_id FROM organiser_term t JOIN participation p ON p.network_id = t.network_id
        WHERE t.member_id = ANY (named_members));
    of_members := lines_through(of_members || noted('line')::int[]);
    of_members := of_members || array(
      SELECT other.id FROM member one JOIN member other ON other.territory_id = one.territory_id
        WHERE one.id = ANY (of_members)
      UNION SELECT id FROM member WHERE territory_id = ANY (noted('beside')::int[]));
  END IF;

  whole_networks := noted('cells')::int[] || networks_naming(named_members) || networks_citing(named_sources);

  IF noted('meeting') <> '{*}' THEN
    of_meetings := noted('meeting')::int[] || meetings_compared_with(noted('meeting')::int[]);
  END IF;

  IF noted('source') <> '{*}' AND noted('meeting') <> '{*}' AND noted('named_network') = '{}' THEN
    of_sources := noted('source')::int[] || sources_naming(lines_through(named_members))
      || sources_of_meetings(noted('meeting')::int[] || noted('named_meeting')::int[] || array(
        -- Of a meeting each document names the others that speak of it.
        SELECT meeting_id FROM attendance WHERE source_id = ANY (named_sources)
        UNION SELECT meeting_id FROM meeting_source WHERE source_id = ANY (named_sources)
        UNION SELECT meeting_id FROM unrecorded_note WHERE source_id = ANY (named_sources)))
      || array(SELECT c.source_id FROM meeting m JOIN meeting_source c ON c.meeting_id = m.id
               WHERE m.network_id = ANY (noted('cells')::int[]) AND c.complete_for <> 'nothing');
  END IF;

  tags := array(
    SELECT 'network:' || slug FROM network WHERE id = ANY (of_networks)
    UNION SELECT 'network:' || slug FROM unnest(noted('network_slug')) slug
    UNION SELECT 'meetings:' || slug FROM network WHERE id = ANY (whole_networks)
    UNION SELECT 'meetings:' || slug FROM unnest(noted('network_slug')) slug
    UNION SELECT 'member:' || slug FROM member WHERE id = ANY (of_members)
    UNION SELECT 'member:' || slug FROM unnest(noted('member_slug')) slug
    UNION SELECT 'meeting:' || n.slug || '/' || m.slug FROM meeting m JOIN network n ON n.id = m.network_id
      WHERE m.id = ANY (of_meetings) AND m.network_id <> ALL (whole_networks)
    UNION SELECT 'source:' || slug FROM source WHERE id = ANY (of_sources)
    UNION SELECT 'source:' || slug FROM unnest(noted('source_slug')) slug);
  listed := CASE WHEN noted('takes_part') || noted('named_network') <> '{}' OR named_members <> '{}' THEN '{members-list}' ELSE '{}' END;
  IF of_members IS NULL THEN tags := tags || '{members}'; END IF;
  IF of_meetings IS NULL THEN tags := tags || '{meetings}'; END IF;
  IF of_sources IS NULL THEN tags := tags || '{sources}'; END IF;
  IF tags = '{}' AND listed = '{}' THEN RETURN '{}'; END IF;
  tags := tags || listed || ARRAY['networks-list', 'gaps-list'];

  -- What is too long is told by the tag of all pages of a kind.
  FOR place IN 1 .. cardinality(wide) LOOP
    EXIT WHEN octet_length(array_to_string(tags, ' ')) <= most_bytes;
    tags := array(SELECT tag FROM unnest(tags) tag
                  WHERE tag NOT LIKE left(wide[place], -1) || ':%' AND tag NOT LIKE wide[place] || ':%') || wide[place];
  END LOOP;
  RETURN tags;
END $$;

-- Tells all servers at the commit, once. They hear of it when what was written can be read.
CREATE FUNCTION tell_touched() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  tags text[] := touched_tags();
BEGIN
  IF tags <> '{}' THEN
    PERFORM pg_notify('register_changes', array_to_string(tags, ' '));
  END IF;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION tell_touched() FROM PUBLIC;

-- Every write of the register begins here (begin_register_write), and nobody writes without (demand_register_write).
CREATE CONSTRAINT TRIGGER tell_touched AFTER UPDATE ON audit_head DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.open_transaction IS DISTINCT FROM NEW.open_transaction) EXECUTE FUNCTION tell_touched();
