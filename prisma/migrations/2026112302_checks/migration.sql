-- What must hold in every row, whoever writes it.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- The days a term certainly covers, without its last: a term may begin on the day another ends. An unknown bound
-- counts as unbounded, so that the same seat cannot be entered twice without a date. Bounds so imprecise that no
-- day is certain ("2009" to "2009") give an empty span, which collides with nothing.
CREATE FUNCTION term_span(since_latest date, until_earliest date) RETURNS daterange
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog
RETURN CASE
  WHEN since_latest > until_earliest THEN 'empty'::daterange
  ELSE daterange(since_latest, until_earliest, '[)')
END;

-- Names as people type them: no case, no accents.
CREATE FUNCTION search_key(name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
SET search_path = public, pg_catalog
AS $$ BEGIN RETURN lower(unaccent('unaccent', name)); END $$;

ALTER TABLE membership
  ADD CONSTRAINT membership_since_order CHECK (since_earliest <= since_latest),
  ADD CONSTRAINT membership_until_order CHECK (until_earliest <= until_latest),
  ADD CONSTRAINT membership_ends_after_it_begins CHECK (since_earliest <= until_latest),
  ADD CONSTRAINT membership_since_bounds CHECK (since_edtf IS NOT NULL OR (since_earliest IS NULL AND since_latest IS NULL)),
  ADD CONSTRAINT membership_until_bounds CHECK (until_edtf IS NOT NULL OR (until_earliest IS NULL AND until_latest IS NULL)),
  ADD CONSTRAINT membership_basis_given CHECK (btrim(basis_de) <> '' AND btrim(basis_en) <> ''),
  ADD CONSTRAINT membership_no_overlap EXCLUDE USING gist (
    network_id WITH =, member_id WITH =, term_span(since_latest, until_earliest) WITH &&
  );

ALTER TABLE organiser_term
  ADD CONSTRAINT organiser_term_since_order CHECK (since_earliest <= since_latest),
  ADD CONSTRAINT organiser_term_until_order CHECK (until_earliest <= until_latest),
  ADD CONSTRAINT organiser_term_ends_after_it_begins CHECK (since_earliest <= until_latest),
  ADD CONSTRAINT organiser_term_since_bounds CHECK (since_edtf IS NOT NULL OR (since_earliest IS NULL AND since_latest IS NULL)),
  ADD CONSTRAINT organiser_term_until_bounds CHECK (until_edtf IS NOT NULL OR (until_earliest IS NULL AND until_latest IS NULL)),
  ADD CONSTRAINT organiser_term_named CHECK (btrim(organiser) <> ''),
  ADD CONSTRAINT organiser_term_no_overlap EXCLUDE USING gist (
    network_id WITH =, term_span(since_latest, until_earliest) WITH &&
  );

-- A meeting has a year (EDTF leaves unknown digits as X) and at least one known bound, and ends when it has begun.
ALTER TABLE meeting
  ADD CONSTRAINT meeting_ends_after_it_begins CHECK (earliest <= latest),
  ADD CONSTRAINT meeting_is_datable CHECK (earliest IS NOT NULL OR latest IS NOT NULL),
  ADD CONSTRAINT meeting_has_a_year CHECK (date_edtf !~ '^X'),
  ADD CONSTRAINT meeting_place_in_both_languages CHECK ((place_de IS NULL) = (place_en IS NULL)),
  ADD CONSTRAINT meeting_number_positive CHECK (number > 0),
  ADD CONSTRAINT meeting_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE network
  ADD CONSTRAINT network_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT network_named CHECK (btrim(name_de) <> '' AND btrim(name_en) <> ''),
  ADD CONSTRAINT network_coverage_has_both_ends CHECK ((coverage_since IS NULL) = (coverage_until IS NULL));

ALTER TABLE member
  ADD CONSTRAINT member_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT member_named CHECK (btrim(name_de) <> '' AND btrim(name_en) <> ''),
  ADD CONSTRAINT member_iso_code_form CHECK (iso_code ~ '^[A-Z]{2}$');

ALTER TABLE member_alias ADD CONSTRAINT member_alias_named CHECK (btrim(name) <> '');

ALTER TABLE source
  ADD CONSTRAINT source_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT source_titled CHECK (btrim(title) <> '' AND btrim(publisher) <> ''),
  ADD CONSTRAINT source_note_in_both_languages CHECK ((note_de IS NULL) = (note_en IS NULL)),
  ADD CONSTRAINT source_language_form CHECK (language ~ '^[a-z]{2}$'),
  ADD CONSTRAINT source_address_form CHECK (address ~ '^https?://');

ALTER TABLE statement ADD CONSTRAINT statement_quoted CHECK (btrim(quote) <> '');
ALTER TABLE claim
  ADD CONSTRAINT claim_worded CHECK (btrim(gist_de) <> '' AND btrim(gist_en) <> ''),
  ADD CONSTRAINT claim_about_somebody CHECK (kind <> 'never_attended' OR member_id IS NOT NULL);

-- A withdrawal is whole or not at all.
ALTER TABLE attendance ADD CONSTRAINT attendance_withdrawal_reasoned
  CHECK ((withdrawn_at IS NULL AND withdrawn_by IS NULL AND withdrawal_reason IS NULL)
      OR (withdrawn_at IS NOT NULL AND btrim(withdrawal_reason) <> ''));
ALTER TABLE statement ADD CONSTRAINT statement_withdrawal_reasoned
  CHECK ((withdrawn_at IS NULL AND withdrawn_by IS NULL AND withdrawal_reason IS NULL)
      OR (withdrawn_at IS NOT NULL AND btrim(withdrawal_reason) <> ''));

-- One source says one thing about one cell, until it is withdrawn.
CREATE UNIQUE INDEX attendance_standing ON attendance (meeting_id, member_id, source_id) WHERE withdrawn_at IS NULL;

ALTER TABLE participation
  ADD CONSTRAINT participation_counts CHECK (attended BETWEEN 0 AND known AND known <= eligible),
  ADD CONSTRAINT participation_packed CHECK (length(statuses) = length(marks));

ALTER TABLE user_account
  ADD CONSTRAINT user_account_email_form CHECK (email = lower(email) AND email ~ '^[^@[:space:]]+@[^@[:space:]]+$');
-- A role for the whole register is the administrator's alone.
ALTER TABLE role_grant ADD CONSTRAINT role_grant_scope CHECK (network_id IS NOT NULL OR role = 'administrator');
CREATE UNIQUE INDEX role_grant_once ON role_grant (user_id, role, coalesce(network_id, 0));

ALTER TABLE import_batch
  ADD CONSTRAINT import_batch_undo CHECK ((state = 'undone') = (undone_at IS NOT NULL)),
  ADD CONSTRAINT import_batch_sha256 CHECK (file_sha256 ~ '^[0-9a-f]{64}$');

CREATE INDEX member_search ON member USING gin (search_key(name_de || ' ' || name_en) gin_trgm_ops);
CREATE INDEX member_alias_search ON member_alias USING gin (search_key(name) gin_trgm_ops);
