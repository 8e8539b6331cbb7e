-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE user_identity ADD CONSTRAINT user_identity_issuer CHECK ((issuer ~ '^https?://'::text));

ALTER TABLE user_identity ADD CONSTRAINT user_identity_subject CHECK (((length(subject) >= 1) AND (length(subject) <= 255)));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.user_identity FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();
