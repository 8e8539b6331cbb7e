-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE total ADD CONSTRAINT total_attended_at_most_all CHECK ((attended <= of_meetings));

ALTER TABLE total ADD CONSTRAINT total_counts CHECK (((attended >= 0) AND (of_meetings > 0)));

ALTER TABLE total ADD CONSTRAINT total_period_order CHECK ((earliest <= latest));

ALTER TABLE total ADD CONSTRAINT total_withdrawal_reasoned CHECK ((((withdrawn_at IS NULL) AND (withdrawn_by IS NULL) AND (withdrawal_reason IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (btrim(withdrawal_reason) <> ''::text))));

ALTER TABLE total ADD CONSTRAINT total_worded CHECK (((btrim(quote) <> ''::text) AND (btrim(locator) <> ''::text)));

CREATE UNIQUE INDEX total_standing ON public.total USING btree (network_id, COALESCE(member_id, 0), source_id, period_edtf) WHERE (withdrawn_at IS NULL);

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.total FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.total FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.total REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.total REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.total REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('network', 'r.network_id', 'member', 'r.member_id', 'source', 'r.source_id');

CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON public.total FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_edit BEFORE UPDATE ON public.total FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_source_word();
