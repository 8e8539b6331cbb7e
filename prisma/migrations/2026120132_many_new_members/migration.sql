-- Asked of every new member at the commit, over all members: fifty thousand of one list took minutes. Only one that is
-- taken back, or merged, can break the rule, and both sides of it have an index.
CREATE OR REPLACE FUNCTION demand_standing_successor() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_catalog
AS $$
BEGIN
  IF EXISTS (SELECT FROM member gone JOIN member kept ON kept.id = gone.merged_into_id
             WHERE gone.id = NEW.id AND kept.withdrawn_at IS NOT NULL)
     OR EXISTS (SELECT FROM member kept JOIN member gone ON gone.merged_into_id = kept.id
                WHERE kept.id = NEW.id AND kept.withdrawn_at IS NOT NULL) THEN
    RAISE EXCEPTION 'member % is merged into one that is taken back, or is one and is taken back', NEW.id USING ERRCODE = 'RW007';
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER demand_standing_successor ON member;
CREATE CONSTRAINT TRIGGER demand_standing_successor AFTER INSERT OR UPDATE OF withdrawn_at, merged_into_id ON member
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.merged_into_id IS NOT NULL OR NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION demand_standing_successor();
