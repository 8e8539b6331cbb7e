-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE membership ADD CONSTRAINT membership_basis_given CHECK (((btrim(basis_de) <> ''::text) AND (btrim(basis_en) <> ''::text)));

ALTER TABLE membership ADD CONSTRAINT membership_doubt_has_a_source CHECK (((doubt_source_id IS NOT NULL) OR ((doubt_quote IS NULL) AND (doubt_locator IS NULL))));

ALTER TABLE membership ADD CONSTRAINT membership_doubt_worded CHECK (((btrim(doubt_quote) <> ''::text) AND (btrim(doubt_locator) <> ''::text)));

ALTER TABLE membership ADD CONSTRAINT membership_ends_after_it_begins CHECK ((since_earliest <= until_latest));

ALTER TABLE membership ADD CONSTRAINT membership_no_overlap EXCLUDE USING gist (network_id WITH =, member_id WITH =, term_span(COALESCE(since_latest, since_earliest),
CASE
    WHEN ((until_edtf IS NULL) AND (COALESCE(since_latest, since_earliest) IS NOT NULL)) THEN (COALESCE(since_latest, since_earliest) + 1)
    ELSE COALESCE(until_earliest, until_latest)
END) WITH &&) DEFERRABLE;

ALTER TABLE membership ADD CONSTRAINT membership_since_bounds CHECK (((since_edtf IS NOT NULL) OR ((since_earliest IS NULL) AND (since_latest IS NULL))));

ALTER TABLE membership ADD CONSTRAINT membership_since_order CHECK ((since_earliest <= since_latest));

ALTER TABLE membership ADD CONSTRAINT membership_until_bounds CHECK (((until_edtf IS NOT NULL) OR ((until_earliest IS NULL) AND (until_latest IS NULL))));

ALTER TABLE membership ADD CONSTRAINT membership_until_order CHECK ((until_earliest <= until_latest));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.membership FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.membership FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.membership REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'cells', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id', 'source', 'r.doubt_source_id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.membership REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'cells', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id', 'source', 'r.doubt_source_id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.membership REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'cells', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id', 'source', 'r.doubt_source_id');
