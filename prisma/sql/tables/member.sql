-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE member ADD CONSTRAINT member_iso_code_form CHECK ((iso_code ~ '^[A-Z]{2}$'::text));

ALTER TABLE member ADD CONSTRAINT member_merged_into_another CHECK ((merged_into_id <> id));

ALTER TABLE member ADD CONSTRAINT member_merged_is_taken_back CHECK (((merged_into_id IS NULL) OR (withdrawn_at IS NOT NULL)));

ALTER TABLE member ADD CONSTRAINT member_named CHECK (((btrim(name_de) <> ''::text) AND (btrim(name_en) <> ''::text)));

ALTER TABLE member ADD CONSTRAINT member_slug_form CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));

CREATE INDEX member_by_name_de ON public.member USING btree (name_de COLLATE "und-x-icu", id) WHERE (withdrawn_at IS NULL);

CREATE INDEX member_by_name_en ON public.member USING btree (name_en COLLATE "und-x-icu", id) WHERE (withdrawn_at IS NULL);

CREATE INDEX member_name_de_search ON public.member USING gin (search_key(name_de) gin_trgm_ops);

CREATE INDEX member_name_en_search ON public.member USING gin (search_key(name_en) gin_trgm_ops);

CREATE CONSTRAINT TRIGGER demand_standing_successor AFTER INSERT OR UPDATE OF withdrawn_at, merged_into_id ON public.member DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.merged_into_id IS NOT NULL) OR (new.withdrawn_at IS NOT NULL))) EXECUTE FUNCTION demand_standing_successor();

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.member FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_for_member_id AFTER DELETE OR UPDATE OF id ON public.member FOR EACH ROW EXECUTE FUNCTION keep_what_attendances_name('member_id', 'attendance_member_id_fkey');

CREATE TRIGGER keep_for_representing_member_id AFTER DELETE OR UPDATE OF id ON public.member FOR EACH ROW EXECUTE FUNCTION keep_what_attendances_name('representing_member_id', 'attendance_representing_member_id_fkey');

CREATE TRIGGER keep_row_version BEFORE INSERT OR DELETE OR UPDATE ON public.member FOR EACH ROW EXECUTE FUNCTION keep_row_version();

CREATE TRIGGER note_touched_by_delete AFTER DELETE ON public.member REFERENCING OLD TABLE AS standing FOR EACH STATEMENT EXECUTE FUNCTION note_touched('member', 'r.id', 'named_member', 'r.id', 'beside', 'r.territory_id', 'member_slug', 'r.slug');

CREATE TRIGGER note_touched_by_insert AFTER INSERT ON public.member REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('member', 'r.id', 'named_member', 'r.id', 'beside', 'r.territory_id', 'member_slug', 'r.slug');

CREATE TRIGGER note_touched_by_update AFTER UPDATE ON public.member REFERENCING OLD TABLE AS standing NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_touched('member', 'r.id', 'named_member', 'r.id', 'beside', 'r.territory_id', 'member_slug', 'r.slug');
