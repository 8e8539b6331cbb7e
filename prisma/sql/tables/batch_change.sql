-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE batch_change ADD CONSTRAINT batch_change_rows CHECK (
CASE operation
    WHEN 'added'::batch_operation THEN ((before IS NULL) AND (after IS NOT NULL))
    WHEN 'removed'::batch_operation THEN ((before IS NOT NULL) AND (after IS NULL))
    WHEN 'withdrawn'::batch_operation THEN ((before IS NULL) AND (after IS NULL) AND (table_name = ANY (ARRAY['attendance'::text, 'statement'::text])))
    ELSE ((before IS NOT NULL) AND (after IS NOT NULL))
END);

ALTER TABLE batch_change ADD CONSTRAINT batch_change_table CHECK ((table_name = ANY (ARRAY['network'::text, 'territory'::text, 'member'::text, 'member_alias'::text, 'member_code'::text, 'membership'::text, 'meeting'::text, 'meeting_source'::text, 'unrecorded_note'::text, 'attendance'::text, 'statement'::text, 'claim'::text, 'organiser_term'::text, 'source'::text, 'total'::text, 'succession'::text])));

ALTER TABLE batch_change ADD CONSTRAINT batch_change_takes_back CHECK (((operation <> 'revived'::batch_operation) OR (table_name = ANY (ARRAY['member'::text, 'meeting'::text]))));

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.batch_change FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.batch_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
