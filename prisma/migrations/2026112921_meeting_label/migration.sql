-- How a series names a meeting, as written: "AKIF 14", "1/2019", "III". The whole number beside it only orders meetings
-- of one date. A label that is nothing but that number is not kept twice: null means "as the number", so what stands
-- needs no new value, old row versions read as they did, and batches from before can still be undone.
ALTER TABLE meeting ADD COLUMN label text;
ALTER TABLE meeting ADD CONSTRAINT meeting_label_form
  CHECK (btrim(label) = label AND label <> '' AND length(label) <= 60 AND label <> number::text);

-- The label is searched with title and place. The expression stands word for word in the search's query.
DROP INDEX meeting_search;
CREATE INDEX meeting_search ON meeting USING gin (
  search_key(title_de || ' ' || title_en || ' ' || coalesce(place_de, '') || ' ' || coalesce(place_en, '') || ' ' || coalesce(label, '')) gin_trgm_ops);
