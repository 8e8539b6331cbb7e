-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.append_redaction(of_kind redaction_kind, of_salt bytea, of_sha256 bytea, of_length integer, of_sum integer, of_reason text, of_user integer, of_actor text, of_places jsonb, of_events jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_catalog'
AS $function$
DECLARE
  redaction_id int;
BEGIN
  INSERT INTO redaction (kind, salt, sha256, length, code_unit_sum, reason, places, created_by, created_at)
  VALUES (of_kind, of_salt, of_sha256, of_length, of_sum, of_reason, of_places, of_user, register_now())
  RETURNING id INTO redaction_id;
  PERFORM append_audit_event(of_user, of_actor, 'redaction.' || of_kind::text || '_redacted', NULL, 'redaction',
    redaction_id, jsonb_build_object('reason', of_reason, 'salt', encode(of_salt, 'hex'), 'sha256', encode(of_sha256, 'hex'),
      'length', of_length, 'codeUnitSum', of_sum, 'places', of_places, 'events', of_events));
  RETURN redaction_id;
END $function$;
