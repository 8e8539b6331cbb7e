-- A register as release 0.1.0 left it: at least one row of each of its tables, written in its own terms.
BEGIN;
SELECT begin_register_write();
INSERT INTO user_account (id, email, name, password_hash, last_sign_in_at, password_changed_at)
  VALUES (1, 'office@example.org', 'Ada', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo', now(), now());
SELECT append_audit_event(NULL, 'setup', 'account.created', NULL, 'user_account', 1, '{"email": "office@example.org"}');
INSERT INTO user_identity (id, user_id, issuer, subject) VALUES (1, 1, 'https://login.example.org', 'ada');
INSERT INTO role_grant (id, user_id, role) VALUES (1, 1, 'administrator');
SELECT append_audit_event(NULL, 'setup', 'role.granted', NULL, 'user_account', 1, '{"role": "administrator"}');
INSERT INTO network (id, slug, name_de, name_en, description_de, description_en, duty, coverage_since, coverage_until, published_at)
  VALUES (1, 'zirkel', 'Zirkel', 'Circle', 'Ein Netzwerk.', 'A network.', 'voluntary', '2009-01', '2012-12', now());
INSERT INTO member (id, slug, kind, name_de, name_en, iso_code) VALUES
  (1, 'berlin', 'land', 'Berlin', 'Berlin', NULL),
  (2, 'stuttgart', 'city', 'Stuttgart', 'Stuttgart', NULL),
  (3, 'elfenbeinkueste', 'state', 'Côte d’Ivoire', 'Côte d’Ivoire', 'CI');
INSERT INTO member (id, slug, kind, name_de, name_en, withdrawn_at, merged_into_id)
  VALUES (4, 'stuttgart-stadt', 'city', 'Stadt Stuttgart', 'City of Stuttgart', now(), 2);
INSERT INTO member_alias (id, member_id, name) VALUES (1, 1, 'Land Berlin');
INSERT INTO member_code (id, network_id, member_id, code) VALUES (1, 1, 1, 'BE');
INSERT INTO source (id, slug, kind, title, publisher, language, date_edtf, address, accessed_edtf, note_de, note_en) VALUES
  (1, 'protokoll-2009', 'minutes', 'Protokoll', 'Geschäftsstelle', 'de', '2009-05-14', 'https://example.org/protokoll', '2026-11-20', 'mit Anlage', 'with an annex'),
  (2, 'liste-2009', 'participant_list', 'Teilnehmerliste', 'Geschäftsstelle', 'de', '2009~', NULL, '2026-11-20', NULL, NULL);
INSERT INTO source_file (source_id, name, media_type, size, sha256, bytes, created_by)
  VALUES (1, 'protokoll.txt', 'text/plain', 9, sha256('Protokoll'), 'Protokoll', 1);
INSERT INTO membership (id, network_id, member_id, kind, since_edtf, since_earliest, since_latest, until_edtf, until_earliest, until_latest, basis_de, basis_en, source_id) VALUES
  (1, 1, 1, 'full', '2009', '2009-01-01', '2009-12-31', NULL, NULL, NULL, 'Gründung', 'foundation', 1),
  (2, 1, 2, 'full', '2009-01', '2009-01-01', '2009-01-31', NULL, NULL, NULL, 'Gründung', 'foundation', 1),
  (3, 1, 3, 'observer', '2009-05-14', '2009-05-14', '2009-05-14', '2010-01-01', '2010-01-01', '2010-01-01', 'Beschluss', 'decision', 1);
INSERT INTO organiser_term (id, network_id, organiser, member_id, since_edtf, since_earliest, since_latest, source_id, quote)
  VALUES (1, 1, 'Stadt Stuttgart', 2, '2009-01', '2009-01-01', '2009-01-31', 1, 'seit Januar 2009 Stuttgart');
INSERT INTO meeting (id, network_id, slug, title_de, title_en, date_edtf, earliest, latest, number, kind, state, place_de, place_en, host_member_id, published_at) VALUES
  (1, 1, '2009-05-14', '1. Sitzung', '1st meeting', '2009-05-14', '2009-05-14', '2009-05-14', 1, 'regular', 'held', 'Köln', 'Cologne', 2, now()),
  (2, 1, '2010', '2. Sitzung', '2nd meeting', '2010~', '2010-01-01', '2010-12-31', 2, 'regular', 'held', NULL, NULL, NULL, now()),
  (3, 1, '2011-03-01', 'Umlauf', 'Written procedure', '2011-03-01', '2011-03-01', '2011-03-01', NULL, 'written_procedure', 'held', NULL, NULL, NULL, now()),
  (4, 1, '2012-04-01', '3. Sitzung', '3rd meeting', '2012-04-01', '2012-04-01', '2012-04-01', 3, 'special', 'cancelled', NULL, NULL, NULL, NULL);
INSERT INTO meeting_source (id, meeting_id, source_id, exhaustive, quote, locator) VALUES
  (1, 1, 2, true, 'Teilnehmende', 'S. 1'),
  (2, 2, 1, false, NULL, NULL);
INSERT INTO import_batch (id, network_id, kind, title, file_name, file_sha256, counts, created_by, mapping)
  VALUES (1, 1, 'file', 'Teilnahmen 2009', 'teilnahmen.csv', repeat('a', 64), '{"new": 2}', 1, '{"columns": []}');
INSERT INTO import_batch (id, network_id, kind, title, counts, created_by, state, undone_at, undone_by, undo_reason)
  VALUES (2, 1, 'range', 'Zeitraum', '{"new": 1}', 1, 'undone', now(), 1, 'Versehen');
INSERT INTO attendance (id, network_id, meeting_id, member_id, source_id, status, mode, rank, capacity, quote, locator, note, published_at, import_batch_id, created_by) VALUES
  (1, 1, 1, 1, 2, 'present', 'in_person', 'division_head', 'member', 'Berlin: anwesend', 'S. 1', 'pünktlich', now(), 1, 1),
  (2, 1, 1, 3, 2, 'present', 'unknown', 'unknown', 'observer', NULL, NULL, NULL, now(), 1, 1),
  (3, 1, 2, 1, 1, 'excused', 'unknown', 'unknown', 'member', 'entschuldigt', NULL, NULL, now(), NULL, 1),
  (4, 1, 2, 2, 1, 'absent', 'unknown', 'unknown', 'member', NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO attendance (id, network_id, meeting_id, member_id, source_id, status, published_at, created_by, withdrawn_at, withdrawn_by, withdrawal_reason)
  VALUES (5, 1, 2, 2, 1, 'present', now(), 1, now(), 1, 'verlesen');
INSERT INTO statement (id, network_id, member_id, source_id, kind, since_edtf, until_edtf, quote, locator, published_at, created_by, import_batch_id)
  VALUES (1, 1, 1, 1, 'absence', NULL, '2012-09-13', 'nach längerer Pause', 'Frage 3', now(), 1, 1);
INSERT INTO claim (id, network_id, member_id, source_id, kind, gist_de, gist_en, quote, value, claimant_de, claimant_en, claimed_edtf, published_at)
  VALUES (1, 1, 1, 1, 'never_attended', 'war nie dabei', 'was never there', 'nie', NULL, 'Eine Fraktion', 'A group', '2026', now());
INSERT INTO batch_change (id, batch_id, table_name, row_id, operation, before, after) VALUES
  (1, 1, 'attendance', 1, 'added', NULL, '{"id": 1, "status": "present"}'),
  (2, 1, 'meeting_source', 1, 'added', NULL, '{"id": 1, "meeting_id": 1, "source_id": 2, "exhaustive": true}');
INSERT INTO participation (network_id, member_id, statuses, marks, eligible, known, attended, last_attended_meeting_id, gaps, seated)
  VALUES (1, 1, 'pe', '..', 2, 2, 1, 1, '[]', true);
SELECT append_audit_event(1, 'Ada', 'batch.applied', 1, 'import_batch', 1, '{"title": "Teilnahmen 2009", "umlaut": "ß – “"}');
COMMIT;

-- A correction leaves what stood there before in the history.
BEGIN;
SELECT begin_register_write();
UPDATE member SET name_en = 'Ivory Coast', version = version + 1 WHERE id = 3;
UPDATE meeting_source SET quote = 'Teilnehmende (alle)' WHERE id = 1;
SELECT append_audit_event(1, 'Ada', 'member.changed', NULL, 'member', 3, '{"name_en": ["Côte d’Ivoire", "Ivory Coast"]}');
COMMIT;

INSERT INTO one_time_link (id, purpose, token_hash, user_id, created_by, expires_at)
  VALUES (1, 'reset', sha256('link'), 1, 1, now() + interval '1 day');
INSERT INTO user_session (id, user_id, expires_at, user_agent)
  VALUES ('00000000-0000-4000-8000-000000000001', 1, now() + interval '1 day', 'Browser');
INSERT INTO sign_in_attempt (id, account_hash, address_hash, succeeded) VALUES (1, sha256('account'), sha256('address'), true);
INSERT INTO second_factor (user_id, secret, begun_at, confirmed_at, last_used_step)
  VALUES (1, decode(repeat('07', 48), 'hex'), now(), now(), 1);
INSERT INTO recovery_code (id, user_id, code_hash, created_at) VALUES (1, 1, sha256('code'), now());
INSERT INTO pending_sign_in (id, token_hash, user_id, user_version, created_at, expires_at)
  VALUES (1, sha256('pending'), 1, 1, now(), now() + interval '4 minutes');
INSERT INTO import_mapping (network_id, header_key, mapping) VALUES (1, 'mitglied|status', '{"columns": []}');
INSERT INTO import_job (id, network_id, created_by, file_name, file_sha256, file_size, file, state, total, done, inspection)
  VALUES (1, 1, 1, 'liste.csv', repeat('b', 64), 5, 'Liste', 'planned', 1, 1, '{"sheets": []}');
INSERT INTO import_line (job_id, position, line, kind, cells, detail) VALUES (1, 1, 2, 'wrong', ARRAY['Berlin', NULL], '{"reasons": []}');
SELECT setval(pg_get_serial_sequence(t, 'id'), 100)
  FROM unnest(ARRAY['user_account', 'role_grant', 'network', 'member', 'member_alias', 'member_code', 'source', 'membership',
    'organiser_term', 'meeting', 'meeting_source', 'import_batch', 'attendance', 'statement', 'claim', 'batch_change',
    'one_time_link', 'sign_in_attempt', 'recovery_code', 'pending_sign_in', 'user_identity', 'import_job']) AS t;
