-- What a list holds, as one reading of it tells when it is uploaded: header, first rows, distinct values, number of rows.
ALTER TABLE import_job ADD COLUMN inspection jsonb;
