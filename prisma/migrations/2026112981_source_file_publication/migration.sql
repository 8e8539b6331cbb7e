-- A file is handed to the public only after somebody has asked about persons, signatures and rights. Nobody was asked
-- about those that stand already: they are for the office until somebody is.
CREATE TABLE "source_file_publication" (
    "source_id" INTEGER NOT NULL,
    "rights" TEXT NOT NULL,
    "published_by" INTEGER,
    "published_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_file_publication_pkey" PRIMARY KEY ("source_id")
);

ALTER TABLE "source_file_publication" ADD CONSTRAINT "source_file_publication_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source_file"("source_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "source_file_publication" ADD CONSTRAINT "source_file_publication_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE source_file_publication
  ADD CONSTRAINT source_file_publication_rights CHECK (btrim(rights) <> '' AND length(rights) <= 1000);

CREATE TRIGGER demand_register_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON source_file_publication
  FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();
CREATE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON source_file_publication
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER demand_removal_reason BEFORE DELETE ON source_file_publication
  FOR EACH ROW EXECUTE FUNCTION demand_removal_reason();

-- The application's only way to make a file the office's again. The event that says so is the caller's.
CREATE FUNCTION withdraw_source_file_publication(of_source int, reason text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  withdrawn bigint;
BEGIN
  PERFORM set_config('register.removal_reason', coalesce(reason, ''), true);
  DELETE FROM source_file_publication WHERE source_id = of_source;
  GET DIAGNOSTICS withdrawn = ROW_COUNT;
  PERFORM set_config('register.removal_reason', '', true);
  RETURN withdrawn;
END $$;

-- A file that goes takes its publication along.
CREATE OR REPLACE FUNCTION remove_source_file(of_source int, reason text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_catalog
AS $$
DECLARE
  removed bigint;
BEGIN
  PERFORM withdraw_source_file_publication(of_source, reason);
  PERFORM set_config('register.removal_reason', coalesce(reason, ''), true);
  DELETE FROM source_file WHERE source_id = of_source;
  GET DIAGNOSTICS removed = ROW_COUNT;
  PERFORM set_config('register.removal_reason', '', true);
  RETURN removed;
END $$;

GRANT SELECT, INSERT ON source_file_publication TO praesenzregister_app;
REVOKE EXECUTE ON FUNCTION withdraw_source_file_publication(int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION withdraw_source_file_publication(int, text) TO praesenzregister_app;
