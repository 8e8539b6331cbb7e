-- Changes of the register that are not in force yet: kept beside it, row by row, until somebody publishes or discards them.
CREATE TYPE "proposal_state" AS ENUM ('open', 'published', 'discarded');
CREATE TYPE "proposed_operation" AS ENUM ('insert', 'change', 'remove', 'withdraw', 'publish', 'raise');

CREATE TABLE "proposal" (
    "id" SERIAL NOT NULL,
    "network_id" INTEGER NOT NULL,
    "kind" "import_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT,
    "file_sha256" TEXT,
    "mapping" JSONB,
    "counts" JSONB NOT NULL,
    "events" JSONB NOT NULL,
    "preview" JSONB NOT NULL,
    "previewed_at" TIMESTAMPTZ(6) NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'open',
    "created_by" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "decided_by" INTEGER,
    "decided_at" TIMESTAMPTZ(6),
    "decision_reason" TEXT,
    "batch_id" INTEGER,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "proposed_change" (
    "proposal_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" INTEGER NOT NULL,
    "operation" "proposed_operation" NOT NULL,
    "row" JSONB,
    "before" JSONB,

    CONSTRAINT "proposed_change_pkey" PRIMARY KEY ("proposal_id", "position")
);

CREATE INDEX "proposal_network_id_state_idx" ON "proposal"("network_id", "state");
CREATE UNIQUE INDEX "proposal_batch_id_key" ON "proposal"("batch_id");
CREATE UNIQUE INDEX "proposed_change_proposal_id_table_name_row_id_key" ON "proposed_change"("proposal_id", "table_name", "row_id");

ALTER TABLE "proposal" ADD CONSTRAINT "proposal_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "proposed_change" ADD CONSTRAINT "proposed_change_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE proposal
  ADD CONSTRAINT proposal_titled CHECK (btrim(title) <> ''),
  ADD CONSTRAINT proposal_file CHECK ((file_name IS NULL) = (file_sha256 IS NULL)),
  ADD CONSTRAINT proposal_sha256 CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT proposal_decided CHECK ((state = 'open') = (decided_at IS NULL) AND (state <> 'open' OR decided_by IS NULL)),
  ADD CONSTRAINT proposal_in_force CHECK ((state = 'published') = (batch_id IS NOT NULL)),
  ADD CONSTRAINT proposal_discarded_for_a_reason CHECK (
    (state <> 'discarded' OR decision_reason IS NOT NULL) AND (state <> 'open' OR decision_reason IS NULL)
    AND btrim(decision_reason) <> '');

ALTER TABLE proposed_change
  ADD CONSTRAINT proposed_change_table CHECK (table_name IN ('network', 'territory', 'member', 'member_alias', 'member_code',
    'source', 'membership', 'organiser_term', 'meeting', 'meeting_source', 'unrecorded_note', 'attendance', 'statement', 'claim',
    'total', 'succession')),
  ADD CONSTRAINT proposed_change_rows CHECK (CASE operation
    WHEN 'insert' THEN before IS NULL AND "row" IS NOT NULL
    WHEN 'remove' THEN before IS NOT NULL AND "row" IS NULL
    ELSE before IS NOT NULL AND "row" IS NOT NULL END),
  ADD CONSTRAINT proposed_change_names_its_row CHECK (coalesce("row", before)->>'id' = row_id::text),
  ADD CONSTRAINT proposed_change_of_assertions CHECK (CASE
    WHEN table_name IN ('attendance', 'statement') THEN operation IN ('insert', 'withdraw', 'publish')
    WHEN table_name IN ('total', 'succession') THEN operation IN ('insert', 'withdraw')
    ELSE operation NOT IN ('withdraw', 'publish') END);

-- What is proposed stands as it was proposed. A proposal is decided once; what it would change may be worked out anew.
CREATE FUNCTION refuse_edit_of_proposal() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog
AS $$
DECLARE
  preview text[] := ARRAY['preview', 'previewed_at'];
  decision text[] := ARRAY['state', 'decided_by', 'decided_at', 'decision_reason', 'batch_id'];
BEGIN
  IF (OLD.state <> 'open' OR to_jsonb(NEW) - preview - decision IS DISTINCT FROM to_jsonb(OLD) - preview - decision)
     AND NOT public.redaction_under_way() THEN
    RAISE EXCEPTION 'proposal % is never edited, only decided once', OLD.id USING ERRCODE = 'RW006';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OF state OR TRUNCATE ON proposal
  FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();
CREATE TRIGGER refuse_edit_of_proposal BEFORE UPDATE ON proposal
  FOR EACH ROW EXECUTE FUNCTION refuse_edit_of_proposal();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON proposal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON proposed_change
  FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON proposed_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE ON proposal TO praesenzregister_app;
GRANT USAGE ON proposal_id_seq TO praesenzregister_app;
GRANT SELECT, INSERT ON proposed_change TO praesenzregister_app;

-- A batch may also edit a network, add or edit a territory, and add or withdraw totals and successions, once that was
-- proposed.
ALTER TABLE batch_change DROP CONSTRAINT batch_change_table;
ALTER TABLE batch_change ADD CONSTRAINT batch_change_table CHECK (table_name IN ('network', 'territory', 'member',
  'member_alias', 'member_code', 'membership', 'meeting', 'meeting_source', 'unrecorded_note', 'attendance', 'statement',
  'claim', 'organiser_term', 'source', 'total', 'succession'));

ALTER TABLE "import_job" ADD COLUMN "proposal_id" INTEGER;
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE import_job
  ADD CONSTRAINT import_job_proposal CHECK ((proposal_id IS NOT NULL) = (state = 'proposed')),
  DROP CONSTRAINT import_job_finished,
  ADD CONSTRAINT import_job_finished CHECK ((finished_at IS NOT NULL)
    = (state IN ('applied', 'cancelled', 'failed', 'interrupted', 'proposed')));
