-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE form_submission ADD CONSTRAINT form_submission_digest CHECK ((length(digest) = 32));
