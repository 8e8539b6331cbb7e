-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE one_time_link ADD CONSTRAINT one_time_link_expires CHECK ((expires_at > created_at));

ALTER TABLE one_time_link ADD CONSTRAINT one_time_link_hash CHECK ((length(token_hash) = 32));

ALTER TABLE one_time_link ADD CONSTRAINT one_time_link_holder CHECK (((purpose = 'setup'::link_purpose) = (user_id IS NULL)));
