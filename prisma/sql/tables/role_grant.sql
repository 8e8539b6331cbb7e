-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE role_grant ADD CONSTRAINT role_grant_scope CHECK (((network_id IS NOT NULL) OR (role = 'administrator'::role)));

CREATE UNIQUE INDEX role_grant_once ON public.role_grant USING btree (user_id, role, COALESCE(network_id, 0));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.role_grant FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();
