-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE import_job ADD CONSTRAINT import_job_batch CHECK (((batch_id IS NULL) OR (state = 'applied'::import_job_state)));

ALTER TABLE import_job ADD CONSTRAINT import_job_file_size CHECK ((((file_size >= 1) AND (file_size <= 33554432)) AND ((file IS NULL) OR (length(file) = file_size))));

ALTER TABLE import_job ADD CONSTRAINT import_job_finished CHECK (((finished_at IS NOT NULL) = (state = ANY (ARRAY['applied'::import_job_state, 'cancelled'::import_job_state, 'failed'::import_job_state, 'interrupted'::import_job_state, 'proposed'::import_job_state]))));

ALTER TABLE import_job ADD CONSTRAINT import_job_progress CHECK (((done >= 0) AND (total >= 0)));

ALTER TABLE import_job ADD CONSTRAINT import_job_proposal CHECK (((proposal_id IS NOT NULL) = (state = 'proposed'::import_job_state)));

ALTER TABLE import_job ADD CONSTRAINT import_job_sha256 CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text));
