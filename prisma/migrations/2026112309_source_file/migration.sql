-- CreateTable
CREATE TABLE "source_file" (
    "source_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_by" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_file_pkey" PRIMARY KEY ("source_id")
);

-- AddForeignKey
ALTER TABLE "source_file" ADD CONSTRAINT "source_file_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_file" ADD CONSTRAINT "source_file_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- The same limit and types stand in lib/sources/types-file.ts.
ALTER TABLE source_file
  ADD CONSTRAINT source_file_size CHECK (size BETWEEN 1 AND 10485760 AND size = length(bytes)),
  ADD CONSTRAINT source_file_sha256_length CHECK (length(sha256) = 32),
  ADD CONSTRAINT source_file_sha256_of_bytes CHECK (sha256 = pg_catalog.sha256(bytes)),
  ADD CONSTRAINT source_file_media_type
    CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain')),
  ADD CONSTRAINT source_file_name_form CHECK (name ~ '^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+$');

-- Documents and pictures are compressed as they come.
ALTER TABLE source_file ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TRIGGER demand_register_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON source_file
  FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();
CREATE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON source_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A file may have to go (somebody's data in it, the wrong file); then only through the function below. The setting
-- proves nothing by itself; it catches a slip.
CREATE FUNCTION demand_removal_reason() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog
AS $$
BEGIN
  IF coalesce(btrim(current_setting('register.removal_reason', true)), '') = '' THEN
    RAISE EXCEPTION 'the file of source % is removed with a reason only', OLD.source_id
      USING HINT = 'Call remove_source_file().', ERRCODE = 'RW005';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER demand_removal_reason BEFORE DELETE ON source_file
  FOR EACH ROW EXECUTE FUNCTION demand_removal_reason();

-- The application's only way to take a file out. Returns how many went; the event that says so is the caller's.
CREATE FUNCTION remove_source_file(of_source int, reason text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  removed bigint;
BEGIN
  PERFORM set_config('register.removal_reason', coalesce(reason, ''), true);
  DELETE FROM source_file WHERE source_id = of_source;
  GET DIAGNOSTICS removed = ROW_COUNT;
  PERFORM set_config('register.removal_reason', '', true);
  RETURN removed;
END $$;

GRANT SELECT, INSERT ON source_file TO praesenzregister_app;
REVOKE EXECUTE ON FUNCTION remove_source_file(int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_source_file(int, text) TO praesenzregister_app;
