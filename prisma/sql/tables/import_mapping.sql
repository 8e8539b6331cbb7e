-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE import_mapping ADD CONSTRAINT import_mapping_header CHECK ((header_key <> ''::text));
