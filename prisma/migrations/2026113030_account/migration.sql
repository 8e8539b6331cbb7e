-- How the cells of a row divide, for pages that look across networks and read no cells; and the meetings missed in the
-- open gap, by which gaps are ranked before their days. Rows are worked out anew when the server starts.
ALTER TABLE "participation" ADD COLUMN "account" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "participation" ADD COLUMN "open_gap_missed" INTEGER;

DROP INDEX "participation_open_gap_days_idx";
CREATE INDEX "participation_open_gap_missed_open_gap_days_idx" ON "participation"("open_gap_missed" DESC, "open_gap_days" DESC);
