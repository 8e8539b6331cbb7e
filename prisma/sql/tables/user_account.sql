-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE user_account ADD CONSTRAINT user_account_email_form CHECK (((email = lower(email)) AND (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text)));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.user_account FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER keep_for_created_by AFTER DELETE OR UPDATE OF id ON public.user_account FOR EACH ROW EXECUTE FUNCTION keep_what_attendances_name('created_by', 'attendance_created_by_fkey');

CREATE TRIGGER keep_for_withdrawn_by AFTER DELETE OR UPDATE OF id ON public.user_account FOR EACH ROW EXECUTE FUNCTION keep_what_attendances_name('withdrawn_by', 'attendance_withdrawn_by_fkey');
