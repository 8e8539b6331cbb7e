-- Who had the step of an import begun that waits or is under way, and how it is to be applied. The queue itself
-- (schema graphile_worker, made beside the migrations) holds nothing but the job's id.
ALTER TABLE import_job ADD COLUMN step_order jsonb;
