-- What the web process may do. It signs in as a member of this group and is never the owner of anything.
-- Roles belong to the whole server: another database of this program may have made it already, even just now.
DO $$
BEGIN
  CREATE ROLE praesenzregister_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END $$;

GRANT USAGE ON SCHEMA public TO praesenzregister_app;

GRANT SELECT ON network, member, member_alias, source, membership, organiser_term, meeting, meeting_source, attendance,
  statement, claim, participation, user_account, role_grant, import_batch, audit_event, audit_head, row_history
  TO praesenzregister_app;

GRANT INSERT, UPDATE, DELETE ON network, member, member_alias, source, membership, organiser_term, meeting,
  meeting_source, claim, participation TO praesenzregister_app;
GRANT INSERT ON attendance, statement TO praesenzregister_app;
GRANT INSERT, UPDATE ON user_account, import_batch TO praesenzregister_app;
GRANT INSERT, DELETE ON role_grant TO praesenzregister_app;
GRANT USAGE ON network_id_seq, member_id_seq, member_alias_id_seq, source_id_seq, membership_id_seq,
  organiser_term_id_seq, meeting_id_seq, meeting_source_id_seq, attendance_id_seq, statement_id_seq, claim_id_seq,
  user_account_id_seq, role_grant_id_seq, import_batch_id_seq TO praesenzregister_app;

-- Functions that act with the owner's rights are open to this group alone.
REVOKE EXECUTE ON FUNCTION begin_register_write(), keep_row_version(), demand_audit_event(),
  append_audit_event(int, text, text, int, text, int, jsonb),
  withdraw_assertions(text, int[], int, text), publish_assertions(text, int[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_register_write(),
  append_audit_event(int, text, text, int, text, int, jsonb),
  withdraw_assertions(text, int[], int, text), publish_assertions(text, int[]) TO praesenzregister_app;
