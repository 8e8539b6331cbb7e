-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.meeting_source FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.meeting_source FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.meeting_source REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('meeting', 'r.meeting_id', 'source', 'r.source_id', 'network', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id)', 'frame', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id AND r.complete_for <> ''nothing'')');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.meeting_source REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('meeting', 'r.meeting_id', 'source', 'r.source_id', 'network', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id)', 'frame', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id AND r.complete_for <> ''nothing'')');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.meeting_source REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('meeting', 'r.meeting_id', 'source', 'r.source_id', 'network', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id)', 'frame', '(SELECT m.network_id FROM meeting m WHERE m.id = r.meeting_id AND r.complete_for <> ''nothing'')');
