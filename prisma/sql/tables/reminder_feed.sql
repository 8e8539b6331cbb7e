-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE reminder_feed ADD CONSTRAINT reminder_feed_hash CHECK ((length(token_hash) = 32));
