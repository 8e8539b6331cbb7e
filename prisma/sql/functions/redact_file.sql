-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.redact_file(of_sha256 bytea, of_reason text, of_user integer, of_actor text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  file_size int;
  removed bigint := 0;
  of_source int;
BEGIN
  FOR of_source, file_size IN SELECT source_id, size FROM source_file WHERE sha256 = of_sha256 LOOP
    removed := removed + remove_source_file(of_source, of_reason);
  END LOOP;
  PERFORM drop_uploaded_list(id) FROM import_job
    WHERE file IS NOT NULL AND file_sha256 = encode(of_sha256, 'hex') AND state NOT IN ('planning', 'applying');
  RETURN append_redaction('file', '', of_sha256, coalesce(file_size, 0), 0, of_reason, of_user, of_actor,
    jsonb_build_object('source_file.bytes', removed), '[]');
END $function$;
