-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE network_reminder ADD CONSTRAINT network_reminder_days CHECK (((days >= 1) AND (days <= 365)));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.network_reminder FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();
