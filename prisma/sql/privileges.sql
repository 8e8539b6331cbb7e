-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

GRANT DELETE, INSERT, SELECT ON TABLE form_submission TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT ON TABLE import_line TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT ON TABLE pending_sign_in TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT ON TABLE role_grant TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT ON TABLE sign_in_attempt TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT ON TABLE user_identity TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE (confirmed_at), UPDATE (last_used_step) ON TABLE second_factor TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE (used_at) ON TABLE recovery_code TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE claim TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE meeting TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE meeting_reply TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE meeting_source TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE member TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE member_alias TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE member_code TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE membership TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE network TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE network_reminder TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE organiser_term TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE participation TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE read_model TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE reminder_feed TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE source TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE territory TO praesenzregister_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE unrecorded_note TO praesenzregister_app;

GRANT EXECUTE ON FUNCTION append_audit_event(integer,text,text,integer,text,integer,jsonb) TO praesenzregister_app;

GRANT EXECUTE ON FUNCTION audit_event_text(audit_event) TO PUBLIC;

GRANT EXECUTE ON FUNCTION begin_register_write() TO praesenzregister_app;

GRANT EXECUTE ON FUNCTION demand_register_write() TO PUBLIC;

GRANT EXECUTE ON FUNCTION demand_removal_reason() TO PUBLIC;

GRANT EXECUTE ON FUNCTION demand_standing_successor() TO PUBLIC;

GRANT EXECUTE ON FUNCTION demand_time_of_write() TO PUBLIC;

GRANT EXECUTE ON FUNCTION find_redaction_places(text) TO praesenzregister_app;

GRANT EXECUTE ON FUNCTION forget_ended(integer,integer,integer) TO praesenzregister_app;

GRANT EXECUTE ON FUNCTION keep_code_used() TO PUBLIC;

GRANT EXECUTE ON FUNCTION lines_through(integer[]) TO PUBLIC;

GRANT EXECUTE ON FUNCTION longest_gap_missed(jsonb) TO PUBLIC;

GRANT EXECUTE ON FUNCTION meetings_compared_with(integer[]) TO PUBLIC;

GRANT EXECUTE ON FUNCTION networks_citing(integer[]) TO PUBLIC;

GRANT EXECUTE ON FUNCTION networks_naming(integer[]) TO PUBLIC;

GRANT EXECUTE ON FUNCTION noted(text) TO PUBLIC;

GRANT EXECUTE ON FUNCTION publish_assertions(text,integer[]) TO praesenzregister_app;

GRANT EXECUTE ON FUNCTION redact_file(bytea,text,integer,text) TO praesenzregister_app;

GRANT EXECUTE ON FUNCTION redact_json(jsonb,text,text) TO PUBLIC;

GRANT EXECUTE ON FUNCTION redact_text(text,bytea,integer,integer,text,integer,text,integer[]) TO praesenzregister_app;

GRANT EXECUTE ON FUNCTION redactable_columns() TO PUBLIC;

GRANT EXECUTE ON FUNCTION redaction_mark(text) TO PUBLIC;

GRANT EXECUTE ON FUNCTION redaction_terms(name,text) TO PUBLIC;

GRANT EXECUTE ON FUNCTION redaction_under_way() TO PUBLIC;

GRANT EXECUTE ON FUNCTION refresh_statistics() TO praesenzregister_app;

GRANT EXECUTE ON FUNCTION refuse_change() TO PUBLIC;

GRANT EXECUTE ON FUNCTION refuse_edit_of_assertion() TO PUBLIC;

GRANT EXECUTE ON FUNCTION refuse_edit_of_batch() TO PUBLIC;

GRANT EXECUTE ON FUNCTION refuse_edit_of_proposal() TO PUBLIC;

GRANT EXECUTE ON FUNCTION refuse_edit_of_source_word() TO PUBLIC;

GRANT EXECUTE ON FUNCTION refuse_redacted_file() TO PUBLIC;

GRANT EXECUTE ON FUNCTION refuse_reference(text) TO PUBLIC;

GRANT EXECUTE ON FUNCTION register_as_of(anyelement,timestamp with time zone) TO PUBLIC;

GRANT EXECUTE ON FUNCTION register_now() TO PUBLIC;

GRANT EXECUTE ON FUNCTION remove_source_file(integer,text) TO praesenzregister_app;

GRANT EXECUTE ON FUNCTION search_key(text) TO PUBLIC;

GRANT EXECUTE ON FUNCTION sources_naming(integer[]) TO PUBLIC;

GRANT EXECUTE ON FUNCTION sources_of_meetings(integer[]) TO PUBLIC;

GRANT EXECUTE ON FUNCTION term_span(date,date) TO PUBLIC;

GRANT EXECUTE ON FUNCTION text_in_json(text) TO PUBLIC;

GRANT EXECUTE ON FUNCTION touched_tags() TO PUBLIC;

GRANT EXECUTE ON FUNCTION withdraw_assertions(text,integer[],integer,text) TO praesenzregister_app;

GRANT EXECUTE ON FUNCTION withdraw_source_file_publication(integer,text) TO praesenzregister_app;

GRANT INSERT, SELECT ON TABLE attendance TO praesenzregister_app;

GRANT INSERT, SELECT ON TABLE batch_change TO praesenzregister_app;

GRANT INSERT, SELECT ON TABLE proposed_change TO praesenzregister_app;

GRANT INSERT, SELECT ON TABLE source_file TO praesenzregister_app;

GRANT INSERT, SELECT ON TABLE source_file_publication TO praesenzregister_app;

GRANT INSERT, SELECT ON TABLE statement TO praesenzregister_app;

GRANT INSERT, SELECT, UPDATE ON TABLE import_batch TO praesenzregister_app;

GRANT INSERT, SELECT, UPDATE ON TABLE import_job TO praesenzregister_app;

GRANT INSERT, SELECT, UPDATE ON TABLE import_mapping TO praesenzregister_app;

GRANT INSERT, SELECT, UPDATE ON TABLE network_summary TO praesenzregister_app;

GRANT INSERT, SELECT, UPDATE ON TABLE one_time_link TO praesenzregister_app;

GRANT INSERT, SELECT, UPDATE ON TABLE proposal TO praesenzregister_app;

GRANT INSERT, SELECT, UPDATE ON TABLE succession TO praesenzregister_app;

GRANT INSERT, SELECT, UPDATE ON TABLE total TO praesenzregister_app;

GRANT INSERT, SELECT, UPDATE ON TABLE user_account TO praesenzregister_app;

GRANT INSERT, SELECT, UPDATE ON TABLE user_session TO praesenzregister_app;

GRANT SELECT ON TABLE assertion_count TO praesenzregister_app;

GRANT SELECT ON TABLE audit_event TO praesenzregister_app;

GRANT SELECT ON TABLE audit_head TO praesenzregister_app;

GRANT SELECT ON TABLE redaction TO praesenzregister_app;

GRANT SELECT ON TABLE row_history TO praesenzregister_app;

GRANT SELECT ON TABLE visible_citation TO praesenzregister_app;

GRANT USAGE ON SEQUENCE attendance_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE batch_change_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE claim_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE import_batch_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE import_job_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE meeting_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE meeting_source_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE member_alias_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE member_code_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE member_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE membership_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE network_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE one_time_link_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE organiser_term_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE pending_sign_in_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE proposal_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE recovery_code_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE role_grant_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE sign_in_attempt_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE source_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE statement_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE succession_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE territory_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE total_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE unrecorded_note_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE user_account_id_seq TO praesenzregister_app;

GRANT USAGE ON SEQUENCE user_identity_id_seq TO praesenzregister_app;
