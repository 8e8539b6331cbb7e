-- Known absences in the longest of a seat's gaps, open or closed; null where it has none that is measured.
CREATE FUNCTION longest_gap_missed(gaps jsonb) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT max((gap ->> 'missed')::integer) FROM jsonb_array_elements(gaps) gap WHERE gap ->> 'kind' = 'attendance');

-- The order in which they are listed, so that the longest of a large register are the first of an index.
CREATE INDEX participation_longest_gap
  ON participation (longest_gap_missed(gaps) DESC, longest_gap_days DESC NULLS LAST, network_id, member_id)
  WHERE seated AND longest_gap_missed(gaps) IS NOT NULL;
