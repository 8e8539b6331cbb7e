-- Which documents open drafts cite is asked wherever somebody may know of a document only because nobody else cites it.
CREATE INDEX proposed_change_source ON proposed_change (((("row" ->> 'source_id'))::int))
  WHERE "row" ->> 'source_id' IS NOT NULL;
CREATE INDEX proposed_change_doubt_source ON proposed_change (((("row" ->> 'doubt_source_id'))::int))
  WHERE "row" ->> 'doubt_source_id' IS NOT NULL;
