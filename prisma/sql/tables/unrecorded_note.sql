-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE unrecorded_note ADD CONSTRAINT unrecorded_note_in_both_languages CHECK ((((note_de IS NULL) = (note_en IS NULL)) AND (btrim(note_de) <> ''::text) AND (btrim(note_en) <> ''::text)));

ALTER TABLE unrecorded_note ADD CONSTRAINT unrecorded_note_proved CHECK (((reason = 'not_asked'::unrecorded_reason) OR (source_id IS NOT NULL) OR (note_de IS NOT NULL)));

CREATE UNIQUE INDEX unrecorded_note_of_meeting ON public.unrecorded_note USING btree (meeting_id) WHERE (member_id IS NULL);

CREATE UNIQUE INDEX unrecorded_note_of_member ON public.unrecorded_note USING btree (meeting_id, member_id) WHERE (member_id IS NOT NULL);

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.unrecorded_note FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.unrecorded_note FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.unrecorded_note REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('meeting', 'r.meeting_id', 'source', 'r.source_id', 'member', 'r.member_id', 'network', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id)', 'frame', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id AND r.member_id IS NULL)');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.unrecorded_note REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('meeting', 'r.meeting_id', 'source', 'r.source_id', 'member', 'r.member_id', 'network', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id)', 'frame', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id AND r.member_id IS NULL)');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.unrecorded_note REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('meeting', 'r.meeting_id', 'source', 'r.source_id', 'member', 'r.member_id', 'network', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id)', 'frame', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id AND r.member_id IS NULL)');
