-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE member_alias ADD CONSTRAINT member_alias_named CHECK ((btrim(name) <> ''::text));

CREATE INDEX member_alias_search ON public.member_alias USING gin (search_key(name) gin_trgm_ops);

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.member_alias FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.member_alias FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.member_alias REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('member', 'r.member_id');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.member_alias REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('member', 'r.member_id');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.member_alias REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('member', 'r.member_id');
