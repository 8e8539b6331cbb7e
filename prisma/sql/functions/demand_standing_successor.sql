-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.demand_standing_successor()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_catalog'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM member gone JOIN member kept ON kept.id = gone.merged_into_id
             WHERE gone.id = NEW.id AND kept.withdrawn_at IS NOT NULL)
     OR EXISTS (SELECT FROM member kept JOIN member gone ON gone.merged_into_id = kept.id
                WHERE kept.id = NEW.id AND kept.withdrawn_at IS NOT NULL) THEN
    RAISE EXCEPTION 'member % is merged into one that is taken back, or is one and is taken back', NEW.id USING ERRCODE = 'RW007';
  END IF;
  RETURN NULL;
END $function$;
