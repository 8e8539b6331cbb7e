-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE participation ADD CONSTRAINT participation_counts CHECK ((((attended >= 0) AND (attended <= known)) AND (known <= eligible)));

ALTER TABLE participation ADD CONSTRAINT participation_packed CHECK ((length(statuses) = length(marks)));

CREATE INDEX participation_longest_gap ON public.participation USING btree (longest_gap_missed(gaps) DESC, longest_gap_days DESC NULLS LAST, network_id, member_id) WHERE (seated AND (longest_gap_missed(gaps) IS NOT NULL));

CREATE INDEX participation_open_gap ON public.participation USING btree (open_gap_missed DESC, open_gap_days DESC NULLS LAST, network_id, member_id) WHERE (seated AND (open_gap_missed IS NOT NULL));

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.participation REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'member', 'r.member_id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.participation REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'member', 'r.member_id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.participation REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'member', 'r.member_id');

CREATE TRIGGER note_who_begins AFTER INSERT ON public.participation REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('takes_part', 'r.member_id');

CREATE TRIGGER note_who_ends AFTER DELETE ON public.participation REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('takes_part', 'r.member_id');
