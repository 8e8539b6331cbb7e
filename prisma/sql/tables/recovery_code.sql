-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE recovery_code ADD CONSTRAINT recovery_code_hash_length CHECK ((length(code_hash) = 32));

CREATE TRIGGER keep_code_used BEFORE UPDATE ON public.recovery_code FOR EACH ROW WHEN ((old.used_at IS NOT NULL)) EXECUTE FUNCTION keep_code_used();
