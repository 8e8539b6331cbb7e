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

CREATE INDEX attendance_representing ON public.attendance USING btree (representing_member_id) WHERE (representing_member_id IS NOT NULL);

CREATE UNIQUE INDEX attendance_standing ON public.attendance USING btree (meeting_id, member_id, source_id) WHERE (withdrawn_at IS NULL);

CREATE TRIGGER demand_references AFTER INSERT ON public.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION demand_references_of_attendances();

CREATE TRIGGER demand_references_of_changed AFTER UPDATE ON public.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION demand_references_of_attendances();

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE DELETE OR UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER keep_row_version_of_new BEFORE INSERT ON public.attendance FOR EACH ROW WHEN ((new.recorded_from IS DISTINCT FROM (NULLIF(current_setting('register.write_time'::text, true), ''::text))::timestamp with time zone)) EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_edit_of_assertion BEFORE UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_assertion();
