-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE attendance ADD CONSTRAINT attendance_created_by_fkey FOREIGN KEY (created_by) REFERENCES user_account(id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

ALTER TABLE attendance ADD CONSTRAINT attendance_import_batch_id_fkey FOREIGN KEY (import_batch_id) REFERENCES import_batch(id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

ALTER TABLE attendance ADD CONSTRAINT attendance_meeting_id_network_id_fkey FOREIGN KEY (meeting_id, network_id) REFERENCES meeting(id, network_id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

ALTER TABLE attendance ADD CONSTRAINT attendance_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

ALTER TABLE attendance ADD CONSTRAINT attendance_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

ALTER TABLE attendance ADD CONSTRAINT attendance_withdrawal_reasoned CHECK ((((withdrawn_at IS NULL) AND (withdrawn_by IS NULL) AND (withdrawal_reason IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (btrim(withdrawal_reason) <> ''::text))));

ALTER TABLE attendance ADD CONSTRAINT attendance_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES user_account(id) ON UPDATE CASCADE ON DELETE RESTRICT NOT ENFORCED;

CREATE UNIQUE INDEX attendance_standing ON public.attendance USING btree (meeting_id, member_id, source_id) WHERE (withdrawn_at IS NULL);

CREATE TRIGGER demand_references AFTER INSERT ON public.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION demand_references_of_attendances();

CREATE TRIGGER demand_references_of_changed AFTER UPDATE ON public.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION demand_references_of_attendances();

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE DELETE OR UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER keep_row_version_of_new BEFORE INSERT ON public.attendance FOR EACH ROW WHEN ((new.recorded_from IS DISTINCT FROM (NULLIF(current_setting('register.write_time'::text, true), ''::text))::timestamp with time zone)) EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_edit_of_assertion BEFORE UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_assertion();
