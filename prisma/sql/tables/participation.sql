-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE participation ADD CONSTRAINT participation_counts CHECK ((((attended >= 0) AND (attended <= known)) AND (known <= eligible)));

ALTER TABLE participation ADD CONSTRAINT participation_packed CHECK ((length(statuses) = length(marks)));

CREATE INDEX participation_open_gap ON public.participation USING btree (open_gap_missed DESC, open_gap_days DESC NULLS LAST, network_id, member_id) WHERE (seated AND (open_gap_missed IS NOT NULL));
