-- A document that has just been entered is named on no page yet: whatever cites it, in the same transaction or later, notes itself
-- what it touches. As a new name of it, it had all meetings of the network told of by each publication with a document of its own.
DROP TRIGGER note_touched_by_insert ON source;
CREATE TRIGGER note_touched_by_insert AFTER INSERT ON source REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched('source', 'r.id', 'source_slug', 'r.slug');
