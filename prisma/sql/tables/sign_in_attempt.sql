-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE sign_in_attempt ADD CONSTRAINT sign_in_attempt_hashes CHECK (((length(account_hash) = 32) AND (length(address_hash) = 32)));
