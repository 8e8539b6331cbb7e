-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE assertion_count ADD CONSTRAINT assertion_count_positive CHECK ((assertions > 0));
