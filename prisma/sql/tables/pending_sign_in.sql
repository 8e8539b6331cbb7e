-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE pending_sign_in ADD CONSTRAINT pending_sign_in_hash CHECK ((length(token_hash) = 32));

ALTER TABLE pending_sign_in ADD CONSTRAINT pending_sign_in_is_short CHECK (((expires_at > created_at) AND (expires_at <= (created_at + '00:05:00'::interval))));
