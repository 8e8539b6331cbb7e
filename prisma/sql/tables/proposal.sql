-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE proposal ADD CONSTRAINT proposal_decided CHECK ((((state = 'open'::proposal_state) = (decided_at IS NULL)) AND ((state <> 'open'::proposal_state) OR (decided_by IS NULL))));

ALTER TABLE proposal ADD CONSTRAINT proposal_discarded_for_a_reason CHECK ((((state <> 'discarded'::proposal_state) OR (decision_reason IS NOT NULL)) AND ((state <> 'open'::proposal_state) OR (decision_reason IS NULL)) AND (btrim(decision_reason) <> ''::text)));

ALTER TABLE proposal ADD CONSTRAINT proposal_file CHECK (((file_name IS NULL) = (file_sha256 IS NULL)));

ALTER TABLE proposal ADD CONSTRAINT proposal_in_force CHECK (((state = 'published'::proposal_state) = (batch_id IS NOT NULL)));

ALTER TABLE proposal ADD CONSTRAINT proposal_sha256 CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text));

ALTER TABLE proposal ADD CONSTRAINT proposal_titled CHECK ((btrim(title) <> ''::text));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OF state OR TRUNCATE ON public.proposal FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON public.proposal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_edit_of_proposal BEFORE UPDATE ON public.proposal FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_proposal();
