-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('file', 'paste', 'range', 'move', 'merge');

-- CreateEnum
CREATE TYPE "import_job_state" AS ENUM ('uploaded', 'planning', 'planned', 'applying', 'applied', 'cancelled', 'failed', 'interrupted');

-- CreateEnum
CREATE TYPE "import_row_kind" AS ENUM ('new', 'same', 'changed', 'wrong', 'left_out');

-- CreateEnum
CREATE TYPE "batch_operation" AS ENUM ('added', 'revived', 'updated', 'removed', 'withdrawn');

-- AlterTable
ALTER TABLE "import_batch" ADD COLUMN     "kind" "import_kind" NOT NULL DEFAULT 'file',
ADD COLUMN     "mapping" JSONB,
ADD COLUMN     "title" TEXT NOT NULL DEFAULT 'import',
ADD COLUMN     "undo_reason" TEXT,
ALTER COLUMN "file_name" DROP NOT NULL,
ALTER COLUMN "file_sha256" DROP NOT NULL;

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "member_code" (
    "id" SERIAL NOT NULL,
    "network_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_change" (
    "id" SERIAL NOT NULL,
    "batch_id" INTEGER NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" INTEGER NOT NULL,
    "operation" "batch_operation" NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "batch_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "network_id" INTEGER NOT NULL,
    "header_key" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("network_id","header_key")
);

-- CreateTable
CREATE TABLE "import_job" (
    "id" SERIAL NOT NULL,
    "network_id" INTEGER NOT NULL,
    "created_by" INTEGER,
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "file" BYTEA,
    "mapping" JSONB,
    "state" "import_job_state" NOT NULL DEFAULT 'uploaded',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "summary" JSONB,
    "cancel_requested" BOOLEAN NOT NULL DEFAULT false,
    "failure" JSONB,
    "batch_id" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "import_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE UNLOGGED TABLE "import_line" (
    "job_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "kind" "import_row_kind" NOT NULL,
    "cells" TEXT[],
    "detail" JSONB,

    CONSTRAINT "import_line_pkey" PRIMARY KEY ("job_id","position")
);

-- CreateIndex
CREATE INDEX "member_code_member_id_idx" ON "member_code"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_code_network_id_code_key" ON "member_code"("network_id", "code");

-- CreateIndex
CREATE INDEX "batch_change_batch_id_table_name_idx" ON "batch_change"("batch_id", "table_name");

-- CreateIndex
CREATE INDEX "import_job_network_id_idx" ON "import_job"("network_id");

-- CreateIndex
CREATE INDEX "import_job_created_by_idx" ON "import_job"("created_by");

-- CreateIndex
CREATE INDEX "import_line_job_id_kind_position_idx" ON "import_line"("job_id", "kind", "position");

-- AddForeignKey
ALTER TABLE "member_code" ADD CONSTRAINT "member_code_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_code" ADD CONSTRAINT "member_code_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_change" ADD CONSTRAINT "batch_change_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_line" ADD CONSTRAINT "import_line_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "import_job"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Batches of the time before had no kind: they came from files.
ALTER TABLE import_batch ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN title DROP DEFAULT;
ALTER TABLE import_batch
  ADD CONSTRAINT import_batch_titled CHECK (btrim(title) <> ''),
  ADD CONSTRAINT import_batch_file CHECK ((file_name IS NULL) = (file_sha256 IS NULL) AND (kind <> 'file' OR file_name IS NOT NULL)),
  ADD CONSTRAINT import_batch_undo_reasoned CHECK ((state = 'undone') = (undo_reason IS NOT NULL) AND btrim(undo_reason) <> '');

-- What was taken back is never public; no query has to remember that.
ALTER TABLE meeting ADD CONSTRAINT meeting_taken_back_is_hidden CHECK (withdrawn_at IS NULL OR published_at IS NULL);

ALTER TABLE member_code
  ADD CONSTRAINT member_code_form CHECK (code = btrim(code) AND code <> '');
CREATE TRIGGER keep_row_version BEFORE INSERT OR UPDATE OR DELETE ON member_code
  FOR EACH ROW EXECUTE FUNCTION keep_row_version();

-- The journal is written with what it tells of, and stands.
ALTER TABLE batch_change
  ADD CONSTRAINT batch_change_table CHECK (table_name IN ('member', 'member_alias', 'member_code', 'membership',
    'meeting', 'meeting_source', 'attendance', 'statement', 'claim', 'organiser_term', 'source')),
  ADD CONSTRAINT batch_change_rows CHECK (CASE operation
    WHEN 'added' THEN before IS NULL AND after IS NOT NULL
    WHEN 'removed' THEN before IS NOT NULL AND after IS NULL
    WHEN 'withdrawn' THEN before IS NULL AND after IS NULL AND table_name IN ('attendance', 'statement')
    ELSE before IS NOT NULL AND after IS NOT NULL END),
  ADD CONSTRAINT batch_change_takes_back CHECK (operation <> 'revived' OR table_name IN ('member', 'meeting'));
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON batch_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  guarded_table text;
BEGIN
  FOREACH guarded_table IN ARRAY ARRAY['member_code', 'batch_change']
  LOOP
    EXECUTE format('CREATE TRIGGER demand_register_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write()', guarded_table);
  END LOOP;
END $$;

-- A batch stands as it was applied, but for its one undo.
CREATE FUNCTION refuse_edit_of_batch() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog
AS $$
BEGIN
  IF OLD.state = 'undone'
     OR to_jsonb(NEW) - ARRAY['state', 'undone_at', 'undone_by', 'undo_reason', 'counts']
        IS DISTINCT FROM to_jsonb(OLD) - ARRAY['state', 'undone_at', 'undone_by', 'undo_reason', 'counts'] THEN
    RAISE EXCEPTION 'import batch % is never edited, only undone once', OLD.id USING ERRCODE = 'RW006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_edit_of_batch BEFORE UPDATE ON import_batch
  FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_batch();

-- The limit of a file as sent stands in lib/imports too. The bytes are compressed as they come, or are cleared soon.
ALTER TABLE import_job
  ADD CONSTRAINT import_job_file_size CHECK (file_size BETWEEN 1 AND 33554432 AND (file IS NULL OR length(file) = file_size)),
  ADD CONSTRAINT import_job_sha256 CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT import_job_progress CHECK (done >= 0 AND total >= 0),
  ADD CONSTRAINT import_job_batch CHECK (batch_id IS NULL OR state = 'applied'),
  ADD CONSTRAINT import_job_finished CHECK ((finished_at IS NOT NULL) = (state IN ('applied', 'cancelled', 'failed', 'interrupted')));
ALTER TABLE import_job ALTER COLUMN file SET STORAGE EXTERNAL;

ALTER TABLE import_mapping ADD CONSTRAINT import_mapping_header CHECK (header_key <> '');

GRANT SELECT, INSERT, UPDATE, DELETE ON member_code TO praesenzregister_app;
GRANT SELECT, INSERT ON batch_change TO praesenzregister_app;
-- Jobs, their lines and mappings are no facts of the register: written outside of register writes.
GRANT SELECT, INSERT, UPDATE ON import_job, import_mapping TO praesenzregister_app;
GRANT SELECT, INSERT, DELETE ON import_line TO praesenzregister_app;
GRANT USAGE ON member_code_id_seq, batch_change_id_seq, import_job_id_seq TO praesenzregister_app;

-- An assertion that is new needs no version kept; the trigger sees to its instant only where the column's default
-- has not. Bulk writes give every row that instant themselves.
DROP TRIGGER keep_row_version ON attendance;
CREATE TRIGGER keep_row_version BEFORE UPDATE OR DELETE ON attendance
  FOR EACH ROW EXECUTE FUNCTION keep_row_version();
CREATE TRIGGER keep_row_version_of_new BEFORE INSERT ON attendance FOR EACH ROW
  WHEN (NEW.recorded_from IS DISTINCT FROM nullif(current_setting('register.write_time', true), '')::timestamptz)
  EXECUTE FUNCTION keep_row_version();
