-- Release 0.2.0 left what 0.1.0 had left, and steps of imports that somebody had ordered.
UPDATE import_job SET step_order = '{"step": "apply", "userId": 1, "publish": true}', state = 'planned' WHERE id = 1;
