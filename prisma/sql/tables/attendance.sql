-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE attendance ADD CONSTRAINT attendance_alternative_differs CHECK ((alternative_status <> status));

ALTER TABLE attendance ADD CONSTRAINT attendance_created_by_fkey FOREIGN KEY (created_by) REFERENCES user_account(id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

ALTER TABLE attendance ADD CONSTRAINT attendance_delegation_counted CHECK ((delegation_size > 0));

ALTER TABLE attendance ADD CONSTRAINT attendance_details_not_blank CHECK (((btrim(presence_from) <> ''::text) AND (btrim(presence_until) <> ''::text) AND (btrim(level_text) <> ''::text)));

ALTER TABLE attendance ADD CONSTRAINT attendance_details_of_presence CHECK ((((presence_from IS NULL) AND (presence_until IS NULL) AND (delegation_size IS NULL)) OR (status = ANY (ARRAY['present'::attendance_status, 'represented_by_deputy'::attendance_status, 'represented_by_somebody'::attendance_status, 'represented_by_member'::attendance_status]))));

ALTER TABLE attendance ADD CONSTRAINT attendance_import_batch_id_fkey FOREIGN KEY (import_batch_id) REFERENCES import_batch(id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

ALTER TABLE attendance ADD CONSTRAINT attendance_meeting_id_network_id_fkey FOREIGN KEY (meeting_id, network_id) REFERENCES meeting(id, network_id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

ALTER TABLE attendance ADD CONSTRAINT attendance_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

ALTER TABLE attendance ADD CONSTRAINT attendance_represented_by_another CHECK (((representing_member_id IS NULL) OR ((status = 'represented_by_member'::attendance_status) AND (representing_member_id <> member_id))));

ALTER TABLE attendance ADD CONSTRAINT attendance_representing_member_id_fkey FOREIGN KEY (representing_member_id) REFERENCES member(id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

ALTER TABLE attendance ADD CONSTRAINT attendance_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

ALTER TABLE attendance ADD CONSTRAINT attendance_withdrawal_reasoned CHECK ((((withdrawn_at IS NULL) AND (withdrawn_by IS NULL) AND (withdrawal_reason IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (btrim(withdrawal_reason) <> ''::text))));

ALTER TABLE attendance ADD CONSTRAINT attendance_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES user_account(id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

CREATE INDEX attendance_drafts ON public.attendance USING btree (network_id) WHERE ((published_at IS NULL) AND (withdrawn_at IS NULL));

CREATE INDEX attendance_import_batch_id_idx ON public.attendance USING brin (import_batch_id) WITH (pages_per_range='32', autosummarize='on');

CREATE INDEX attendance_representing ON public.attendance USING btree (representing_member_id) WHERE (representing_member_id IS NOT NULL);

CREATE UNIQUE INDEX attendance_standing ON public.attendance USING btree (meeting_id, member_id, source_id) WHERE (withdrawn_at IS NULL);

CREATE TRIGGER count_assertions AFTER INSERT ON public.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION count_assertions();

CREATE TRIGGER count_changed_assertions AFTER UPDATE ON public.attendance REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION count_assertions();

CREATE TRIGGER demand_references AFTER INSERT ON public.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION demand_references_of_attendances();

CREATE TRIGGER demand_references_of_changed AFTER UPDATE ON public.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION demand_references_of_attendances();

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER demand_time_of_write AFTER INSERT ON public.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION demand_time_of_write();

CREATE TRIGGER keep_row_version BEFORE DELETE ON public.attendance FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER keep_row_versions_of_changed AFTER UPDATE ON public.attendance REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION keep_row_versions_of_changed();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.attendance REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'meeting', 'r.meeting_id', 'member', 'r.member_id', 'source', 'r.source_id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'meeting', 'r.meeting_id', 'member', 'r.member_id', 'source', 'r.source_id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.attendance REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'meeting', 'r.meeting_id', 'member', 'r.member_id', 'source', 'r.source_id');

CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_edit_of_assertion BEFORE UPDATE ON public.attendance FOR EACH ROW WHEN (((old.withdrawn_at IS NOT NULL) OR ((old.published_at IS NOT NULL) AND (new.published_at IS DISTINCT FROM old.published_at)) OR ((((((((((((((((((((new.id IS DISTINCT FROM old.id) OR (new.network_id IS DISTINCT FROM old.network_id)) OR (new.meeting_id IS DISTINCT FROM old.meeting_id)) OR (new.member_id IS DISTINCT FROM old.member_id)) OR (new.source_id IS DISTINCT FROM old.source_id)) OR (new.status IS DISTINCT FROM old.status)) OR (new.mode IS DISTINCT FROM old.mode)) OR (new.rank IS DISTINCT FROM old.rank)) OR (new.capacity IS DISTINCT FROM old.capacity)) OR (new.quote IS DISTINCT FROM old.quote)) OR (new.locator IS DISTINCT FROM old.locator)) OR (new.note IS DISTINCT FROM old.note)) OR (new.representing_member_id IS DISTINCT FROM old.representing_member_id)) OR (new.presence_from IS DISTINCT FROM old.presence_from)) OR (new.presence_until IS DISTINCT FROM old.presence_until)) OR (new.delegation_size IS DISTINCT FROM old.delegation_size)) OR (new.level_text IS DISTINCT FROM old.level_text)) OR (new.alternative_status IS DISTINCT FROM old.alternative_status)) OR (new.import_batch_id IS DISTINCT FROM old.import_batch_id)) OR (new.created_by IS DISTINCT FROM old.created_by)))) EXECUTE FUNCTION refuse_edit_of_assertion();

CREATE TRIGGER stamp_row_version BEFORE UPDATE ON public.attendance FOR EACH ROW WHEN ((new.recorded_from IS DISTINCT FROM (NULLIF(current_setting('register.write_time'::text, true), ''::text))::timestamp with time zone)) EXECUTE FUNCTION stamp_row_version();
