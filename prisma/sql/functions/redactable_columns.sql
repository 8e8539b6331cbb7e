-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.redactable_columns()
 RETURNS TABLE(table_name name, column_name name, column_type text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
BEGIN ATOMIC
 SELECT c.relname,
     a.attname,
     format_type(a.atttypid, NULL::integer) AS format_type
    FROM ((pg_class c
      JOIN pg_namespace n ON ((n.oid = c.relnamespace)))
      JOIN pg_attribute a ON ((a.attrelid = c.oid)))
   WHERE ((n.nspname = 'public'::name) AND (c.relkind = 'r'::"char") AND (a.attnum > 0) AND (NOT a.attisdropped) AND (a.attgenerated = ''::"char") AND (format_type(a.atttypid, NULL::integer) = ANY (ARRAY['text'::text, 'text[]'::text, 'jsonb'::text])) AND (c.relname <> ALL (ARRAY['_prisma_migrations'::text, 'user_account'::text, 'user_identity'::text, 'one_time_link'::text, 'pending_sign_in'::text, 'sign_in_attempt'::text, 'second_factor'::text, 'recovery_code'::text, 'role_grant'::text, 'user_session'::text, 'participation'::text, 'network_summary'::text, 'redaction'::text])) AND (a.attname <> ALL (ARRAY['slug'::text, 'type'::text, 'subject'::text, 'table_name'::text, 'language'::text, 'iso_code'::text, 'media_type'::text, 'file_sha256'::text, 'name_key'::text, 'step_order'::text])) AND (a.attname !~ '_edtf$'::text) AND (NOT ((c.relname = 'source_file'::name) AND (a.attname = 'name'::name))))
   ORDER BY c.relname, a.attnum;
END;
