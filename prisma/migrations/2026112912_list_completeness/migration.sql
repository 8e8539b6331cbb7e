-- A list may name every member that has a seat and say nothing of guests. What was "exhaustive" until now was heard of
-- full seats alone: yes becomes "for seats", and no cell changes.
CREATE TYPE "list_completeness" AS ENUM ('nothing', 'seats', 'everybody');

ALTER TABLE "meeting_source" RENAME COLUMN "exhaustive" TO "complete_for";
ALTER TABLE "meeting_source" ALTER COLUMN "complete_for" TYPE "list_completeness"
  USING (CASE WHEN "complete_for" THEN 'seats' ELSE 'nothing' END)::"list_completeness";

-- Former versions and the journals of batches name the column, too: what the public saw on any day has to be worked out
-- again from the ones, and batches from before are undone by the others. Only the word changes, not what it says.
CREATE FUNCTION pg_temp.with_completeness("row" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN "row" ? 'exhaustive'
    THEN ("row" - 'exhaustive')
      || jsonb_build_object('complete_for', CASE WHEN ("row"->>'exhaustive')::boolean THEN 'seats' ELSE 'nothing' END)
    ELSE "row" END
$$;

ALTER TABLE "row_history" DISABLE TRIGGER refuse_change;
UPDATE "row_history" SET "row" = pg_temp.with_completeness("row") WHERE table_name = 'meeting_source';
ALTER TABLE "row_history" ENABLE TRIGGER refuse_change;

ALTER TABLE "batch_change" DISABLE TRIGGER refuse_change;
ALTER TABLE "batch_change" DISABLE TRIGGER demand_register_write;
UPDATE "batch_change" SET "before" = pg_temp.with_completeness("before"), "after" = pg_temp.with_completeness("after")
WHERE table_name = 'meeting_source';
ALTER TABLE "batch_change" ENABLE TRIGGER demand_register_write;
ALTER TABLE "batch_change" ENABLE TRIGGER refuse_change;
