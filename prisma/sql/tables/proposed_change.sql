-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE proposed_change ADD CONSTRAINT proposed_change_names_its_row CHECK (((COALESCE("row", before) ->> 'id'::text) = (row_id)::text));

ALTER TABLE proposed_change ADD CONSTRAINT proposed_change_of_assertions CHECK (
CASE
    WHEN (table_name = ANY (ARRAY['attendance'::text, 'statement'::text])) THEN (operation = ANY (ARRAY['insert'::proposed_operation, 'withdraw'::proposed_operation, 'publish'::proposed_operation]))
    WHEN (table_name = ANY (ARRAY['total'::text, 'succession'::text])) THEN (operation = ANY (ARRAY['insert'::proposed_operation, 'withdraw'::proposed_operation]))
    ELSE (operation <> ALL (ARRAY['withdraw'::proposed_operation, 'publish'::proposed_operation]))
END);

ALTER TABLE proposed_change ADD CONSTRAINT proposed_change_rows CHECK (
CASE operation
    WHEN 'insert'::proposed_operation THEN ((before IS NULL) AND ("row" IS NOT NULL))
    WHEN 'remove'::proposed_operation THEN ((before IS NOT NULL) AND ("row" IS NULL))
    ELSE ((before IS NOT NULL) AND ("row" IS NOT NULL))
END);

ALTER TABLE proposed_change ADD CONSTRAINT proposed_change_table CHECK ((table_name = ANY (ARRAY['network'::text, 'territory'::text, 'member'::text, 'member_alias'::text, 'member_code'::text, 'source'::text, 'membership'::text, 'organiser_term'::text, 'meeting'::text, 'meeting_source'::text, 'unrecorded_note'::text, 'attendance'::text, 'statement'::text, 'claim'::text, 'total'::text, 'succession'::text])));

CREATE INDEX proposed_change_doubt_source ON public.proposed_change USING btree (((("row" ->> 'doubt_source_id'::text))::integer)) WHERE (("row" ->> 'doubt_source_id'::text) IS NOT NULL);

CREATE INDEX proposed_change_source ON public.proposed_change USING btree (((("row" ->> 'source_id'::text))::integer)) WHERE (("row" ->> 'source_id'::text) IS NOT NULL);

CREATE TRIGGER demand_register_write BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.proposed_change FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.proposed_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
