-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE redaction ADD CONSTRAINT redaction_reason CHECK (((btrim(reason) <> ''::text) AND (length(reason) <= 1000)));

ALTER TABLE redaction ADD CONSTRAINT redaction_salt_length CHECK ((length(salt) =
CASE kind
    WHEN 'text'::redaction_kind THEN 16
    ELSE 0
END));

ALTER TABLE redaction ADD CONSTRAINT redaction_sha256_length CHECK ((length(sha256) = 32));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.redaction FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.redaction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
