-- A seat is in doubt where a source says so: there is no doubt without a document that raises it. Null: nobody does, as
-- of every seat so far.
ALTER TABLE membership
  ADD COLUMN doubt_source_id integer,
  ADD COLUMN doubt_quote text,
  ADD COLUMN doubt_locator text;
ALTER TABLE membership
  ADD CONSTRAINT membership_doubt_source_id_fkey FOREIGN KEY (doubt_source_id) REFERENCES source (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT membership_doubt_has_a_source
    CHECK (doubt_source_id IS NOT NULL OR (doubt_quote IS NULL AND doubt_locator IS NULL)),
  ADD CONSTRAINT membership_doubt_worded CHECK (btrim(doubt_quote) <> '' AND btrim(doubt_locator) <> '');
CREATE INDEX membership_doubt_source_id_idx ON membership (doubt_source_id);

-- The document that raises the doubt is as public as the seat.
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
  SELECT o.source_id FROM organiser_term o JOIN network n ON n.id = o.network_id WHERE n.published_at IS NOT NULL;
