-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.touched_tags()
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_catalog'
AS $function$
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
END $function$;
