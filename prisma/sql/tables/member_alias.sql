-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE member_alias ADD CONSTRAINT member_alias_named CHECK ((btrim(name) <> ''::text));

CREATE INDEX member_alias_search ON public.member_alias USING gin (search_key(name) gin_trgm_ops);

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.member_alias FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.member_alias FOR EACH ROW EXECUTE FUNCTION keep_row_version();
