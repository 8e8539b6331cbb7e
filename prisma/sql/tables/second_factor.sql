-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE second_factor ADD CONSTRAINT second_factor_confirmed_by_a_code CHECK (((confirmed_at IS NULL) = (last_used_step IS NULL)));

ALTER TABLE second_factor ADD CONSTRAINT second_factor_sealed CHECK ((length(secret) = 48));

CREATE TRIGGER keep_code_used BEFORE UPDATE ON public.second_factor FOR EACH ROW WHEN (((old.last_used_step IS NOT NULL) AND COALESCE((new.last_used_step < old.last_used_step), true))) EXECUTE FUNCTION keep_code_used();
