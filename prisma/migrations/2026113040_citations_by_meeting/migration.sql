-- The meetings that a document speaks of are read off this index, one step a meeting, however many cells it proves.
DROP INDEX "attendance_source_id_idx";
CREATE INDEX "attendance_source_id_meeting_id_idx" ON "attendance"("source_id", "meeting_id");

-- A document that counts over a period is shown like every other.
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
    WHERE u.source_id IS NOT NULL AND m.published_at IS NOT NULL AND n.published_at IS NOT NULL
  UNION ALL
  SELECT t.source_id FROM total t JOIN network n ON n.id = t.network_id
    WHERE t.withdrawn_at IS NULL AND n.published_at IS NOT NULL;
