-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE audit_head ADD CONSTRAINT audit_head_single CHECK ((id = 1));

CREATE CONSTRAINT TRIGGER demand_audit_event AFTER UPDATE ON public.audit_head DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_audit_event();

CREATE CONSTRAINT TRIGGER tell_touched AFTER UPDATE ON public.audit_head DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.open_transaction IS DISTINCT FROM new.open_transaction)) EXECUTE FUNCTION tell_touched();

CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
