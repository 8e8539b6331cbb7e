-- Why nothing is recorded of a meeting, or of one member at it. No assertion: it changes no cell, it only says why.
CREATE TYPE "unrecorded_reason" AS ENUM ('never_kept', 'not_public', 'refused', 'not_asked');

CREATE TABLE "unrecorded_note" (
    "id" SERIAL NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "member_id" INTEGER,
    "reason" "unrecorded_reason" NOT NULL,
    "source_id" INTEGER,
    "note_de" TEXT,
    "note_en" TEXT,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unrecorded_note_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "unrecorded_note_meeting_id_idx" ON "unrecorded_note"("meeting_id");
CREATE INDEX "unrecorded_note_member_id_idx" ON "unrecorded_note"("member_id");
CREATE INDEX "unrecorded_note_source_id_idx" ON "unrecorded_note"("source_id");

ALTER TABLE "unrecorded_note" ADD CONSTRAINT "unrecorded_note_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unrecorded_note" ADD CONSTRAINT "unrecorded_note_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unrecorded_note" ADD CONSTRAINT "unrecorded_note_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One for a meeting, and one for each member at it.
CREATE UNIQUE INDEX unrecorded_note_of_meeting ON unrecorded_note (meeting_id) WHERE member_id IS NULL;
CREATE UNIQUE INDEX unrecorded_note_of_member ON unrecorded_note (meeting_id, member_id) WHERE member_id IS NOT NULL;

ALTER TABLE unrecorded_note
  ADD CONSTRAINT unrecorded_note_in_both_languages CHECK (
    (note_de IS NULL) = (note_en IS NULL) AND btrim(note_de) <> '' AND btrim(note_en) <> ''),
  -- That nobody has asked yet needs no proof.
  ADD CONSTRAINT unrecorded_note_proved CHECK (reason = 'not_asked' OR source_id IS NOT NULL OR note_de IS NOT NULL);

CREATE TRIGGER demand_register_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON unrecorded_note
  FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();
CREATE TRIGGER keep_row_version BEFORE INSERT OR UPDATE OR DELETE ON unrecorded_note
  FOR EACH ROW EXECUTE FUNCTION keep_row_version();

GRANT SELECT, INSERT, UPDATE, DELETE ON unrecorded_note TO praesenzregister_app;
GRANT USAGE ON unrecorded_note_id_seq TO praesenzregister_app;

ALTER TABLE batch_change DROP CONSTRAINT batch_change_table;
ALTER TABLE batch_change ADD CONSTRAINT batch_change_table CHECK (table_name IN ('member', 'member_alias', 'member_code',
  'membership', 'meeting', 'meeting_source', 'unrecorded_note', 'attendance', 'statement', 'claim', 'organiser_term', 'source'));

-- A document that says why nothing is recorded is shown like every other.
CREATE OR REPLACE VIEW visible_citation WITH (security_invoker = true) AS
  SELECT ms.source_id FROM meeting_source ms JOIN meeting m ON m.id = ms.meeting_id JOIN network n ON n.id = m.network_id
    WHERE m.published_at IS NOT NULL AND n.published_at IS NOT NULL
  UNION ALL
  SELECT a.source_id FROM attendance a JOIN meeting m ON m.id = a.meeting_id JOIN network n ON n.id = a.network_id
    WHERE a.published_at IS NOT NULL AND a.withdrawn_at IS NULL AND m.published_at IS NOT NULL AND n.published_at IS NOT NULL
  UNION ALL
  SELECT s.source_id FROM statement s JOIN network n ON n.id = s.network_id
    WHERE s.published_at IS NOT NULL AND s.withdrawn_at IS NULL AND n.published_at IS NOT NULL
  UNION ALL
  SELECT c.source_id FROM claim c JOIN network n ON n.id = c.network_id
    WHERE c.published_at IS NOT NULL AND n.published_at IS NOT NULL
  UNION ALL
  SELECT ms.source_id FROM membership ms JOIN network n ON n.id = ms.network_id WHERE n.published_at IS NOT NULL
  UNION ALL
  SELECT ms.doubt_source_id FROM membership ms JOIN network n ON n.id = ms.network_id
    WHERE ms.doubt_source_id IS NOT NULL AND n.published_at IS NOT NULL
  UNION ALL
  SELECT s.source_id FROM succession s WHERE s.withdrawn_at IS NULL
  UNION ALL
  SELECT o.source_id FROM organiser_term o JOIN network n ON n.id = o.network_id WHERE n.published_at IS NOT NULL
  UNION ALL
  SELECT u.source_id FROM unrecorded_note u JOIN meeting m ON m.id = u.meeting_id JOIN network n ON n.id = m.network_id
    WHERE u.source_id IS NOT NULL AND m.published_at IS NOT NULL AND n.published_at IS NOT NULL;
