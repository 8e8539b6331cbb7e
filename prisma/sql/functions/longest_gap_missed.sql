-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.longest_gap_missed(gaps jsonb)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (SELECT max(((gap.value ->> 'missed'::text))::integer) AS max FROM jsonb_array_elements(longest_gap_missed.gaps) gap(value) WHERE ((gap.value ->> 'kind'::text) = 'attendance'::text));
