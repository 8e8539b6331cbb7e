-- AlterTable
ALTER TABLE "member" ADD COLUMN     "merged_into_id" INTEGER;

-- AlterTable
ALTER TABLE "statement" ADD COLUMN     "import_batch_id" INTEGER;

-- CreateIndex
CREATE INDEX "member_merged_into_id_idx" ON "member"("merged_into_id");

-- CreateIndex
CREATE INDEX "statement_import_batch_id_idx" ON "statement"("import_batch_id");

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_import_batch_id_fkey" FOREIGN KEY ("import_batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What went into another member is taken back, and says into which.
ALTER TABLE member
  ADD CONSTRAINT member_merged_into_another CHECK (merged_into_id <> id),
  ADD CONSTRAINT member_merged_is_taken_back CHECK (merged_into_id IS NULL OR withdrawn_at IS NOT NULL);

-- Whoever follows the way of a merged member arrives at one that stands, in one step. Looked at when a write ends,
-- because several rows move in it.
CREATE FUNCTION demand_standing_successor() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_catalog
AS $$
BEGIN
  IF EXISTS (SELECT FROM member gone JOIN member kept ON kept.id = gone.merged_into_id
             WHERE (gone.id = NEW.id OR kept.id = NEW.id) AND kept.withdrawn_at IS NOT NULL) THEN
    RAISE EXCEPTION 'member % is merged into one that is taken back, or is one and is taken back', NEW.id USING ERRCODE = 'RW007';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER demand_standing_successor AFTER INSERT OR UPDATE OF withdrawn_at, merged_into_id ON member
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_standing_successor();

-- Seats that pass from one member to another, or back, must not overlap once a statement has ended; in the midst of it
-- they may.
ALTER TABLE membership DROP CONSTRAINT membership_no_overlap;
ALTER TABLE membership
  ADD CONSTRAINT membership_no_overlap EXCLUDE USING gist (
    network_id WITH =, member_id WITH =, term_span(since_latest, until_earliest) WITH &&
  ) DEFERRABLE INITIALLY IMMEDIATE;
