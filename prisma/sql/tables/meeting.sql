-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE meeting ADD CONSTRAINT meeting_ends_after_it_begins CHECK ((earliest <= latest));

ALTER TABLE meeting ADD CONSTRAINT meeting_has_a_year CHECK ((date_edtf !~ '^X'::text));

ALTER TABLE meeting ADD CONSTRAINT meeting_is_datable CHECK (((earliest IS NOT NULL) OR (latest IS NOT NULL)));

ALTER TABLE meeting ADD CONSTRAINT meeting_label_form CHECK (((btrim(label) = label) AND (label <> ''::text) AND (length(label) <= 60) AND (label <> (number)::text)));

ALTER TABLE meeting ADD CONSTRAINT meeting_number_positive CHECK ((number > 0));

ALTER TABLE meeting ADD CONSTRAINT meeting_place_in_both_languages CHECK (((place_de IS NULL) = (place_en IS NULL)));

ALTER TABLE meeting ADD CONSTRAINT meeting_slug_form CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));

ALTER TABLE meeting ADD CONSTRAINT meeting_taken_back_is_hidden CHECK (((withdrawn_at IS NULL) OR (published_at IS NULL)));

CREATE INDEX meeting_newest ON public.meeting USING btree (latest DESC NULLS LAST, id) WHERE (withdrawn_at IS NULL);

CREATE INDEX meeting_search ON public.meeting USING gin (search_key(((((((((title_de || ' '::text) || title_en) || ' '::text) || COALESCE(place_de, ''::text)) || ' '::text) || COALESCE(place_en, ''::text)) || ' '::text) || COALESCE(label, ''::text))) gin_trgm_ops);

CREATE INDEX meeting_title_de ON public.meeting USING hash (search_key(title_de));

CREATE INDEX meeting_title_en ON public.meeting USING hash (search_key(title_en));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.meeting FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_for_meeting_id AFTER DELETE OR UPDATE OF id, network_id ON public.meeting FOR EACH ROW EXECUTE FUNCTION keep_what_attendances_name('meeting_id', 'attendance_meeting_id_network_id_fkey');

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.meeting FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.meeting REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'frame', 'r.network_id', 'cells', 'r.network_id', 'named_meeting', 'r.id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.meeting REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'frame', 'r.network_id', 'cells', 'r.network_id', 'named_meeting', 'r.id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.meeting REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'frame', 'r.network_id', 'cells', 'r.network_id', 'named_meeting', 'r.id');
