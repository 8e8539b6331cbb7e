-- Names as people type them: no case, no accents, no umlauts whether written "ü" or "ue", no punctuation. What is left
-- holds no wildcard of LIKE either. Replaced in place, so that pasted lists and the search go on comparing alike.
CREATE OR REPLACE FUNCTION search_key(name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
SET search_path = public, pg_catalog
AS $$ BEGIN
  RETURN btrim(regexp_replace(
    regexp_replace(lower(unaccent('unaccent', name)), '([aou])e', '\1', 'g'),
    '[][\s!"#$%&''()*+,./:;<=>?@\\^_`{|}~„“”‚‘’«»‹›·•–—‐‑-]+', ' ', 'g'));
END $$;

-- Their entries were made by the function as it was.
DROP INDEX member_search;
DROP INDEX member_alias_search;

CREATE INDEX member_name_de_search ON member USING gin (search_key(name_de) gin_trgm_ops);
CREATE INDEX member_name_en_search ON member USING gin (search_key(name_en) gin_trgm_ops);
CREATE INDEX member_alias_search ON member_alias USING gin (search_key(name) gin_trgm_ops);
CREATE INDEX meeting_search ON meeting USING gin (
  search_key(title_de || ' ' || title_en || ' ' || coalesce(place_de, '') || ' ' || coalesce(place_en, '')) gin_trgm_ops);
CREATE INDEX source_search ON source USING gin (search_key(title || ' ' || publisher) gin_trgm_ops);

-- Everybody who asks the view asks of one document whether it is cited at all: without the sorting out of doubles the
-- first citation is enough, and a document behind a hundred thousand cells costs as much as any other.
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
  SELECT o.source_id FROM organiser_term o JOIN network n ON n.id = o.network_id WHERE n.published_at IS NOT NULL;
