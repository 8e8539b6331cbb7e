-- Members so far are offices or territories. One that is a territory keeps its address, its names and its codes, and gets
-- the territory of the same name, to which it belongs. An ordinary register write: the audit log tells it, and the history
-- keeps how the members stood before. Nothing is to be done in an empty register.
DO $$
<<territories_of_members>>
DECLARE
  holder record;
  territory_id integer;
BEGIN
  IF NOT EXISTS (SELECT FROM member WHERE withdrawn_at IS NULL AND kind IN ('land', 'city', 'district', 'state')) THEN
    RETURN;
  END IF;
  PERFORM begin_register_write();
  FOR holder IN
    SELECT m.id, m.slug, m.kind::text AS kind, m.name_de, m.name_en, m.iso_code, c.subdivision, c.ags
    FROM member m LEFT JOIN (VALUES
      ('Baden-Württemberg', 'DE-BW', '08'), ('Bayern', 'DE-BY', '09'), ('Berlin', 'DE-BE', '11'),
      ('Brandenburg', 'DE-BB', '12'), ('Bremen', 'DE-HB', '04'), ('Hamburg', 'DE-HH', '02'), ('Hessen', 'DE-HE', '06'),
      ('Mecklenburg-Vorpommern', 'DE-MV', '13'), ('Niedersachsen', 'DE-NI', '03'),
      ('Nordrhein-Westfalen', 'DE-NW', '05'), ('Rheinland-Pfalz', 'DE-RP', '07'), ('Saarland', 'DE-SL', '10'),
      ('Sachsen', 'DE-SN', '14'), ('Sachsen-Anhalt', 'DE-ST', '15'), ('Schleswig-Holstein', 'DE-SH', '01'),
      ('Thüringen', 'DE-TH', '16')) AS c (name, subdivision, ags) ON m.kind = 'land' AND m.name_de = c.name
    WHERE m.withdrawn_at IS NULL AND m.kind IN ('land', 'city', 'district', 'state') ORDER BY m.id
  LOOP
    INSERT INTO territory (slug, kind, name_de, name_en, iso_state, iso_subdivision, ags)
    VALUES (holder.slug, holder.kind::territory_kind, holder.name_de, holder.name_en,
      CASE WHEN holder.kind = 'state' THEN holder.iso_code END, holder.subdivision, holder.ags)
    RETURNING id INTO territory_id;
    UPDATE member SET territory_id = territories_of_members.territory_id, version = version + 1 WHERE id = holder.id;
    PERFORM append_audit_event(NULL, 'upgrade', 'territory.created', NULL, 'territory', territory_id, jsonb_build_object(
      'slug', holder.slug, 'kind', holder.kind, 'name', jsonb_build_object('de', holder.name_de, 'en', holder.name_en),
      'isoState', CASE WHEN holder.kind = 'state' THEN holder.iso_code END, 'isoSubdivision', holder.subdivision,
      'ags', holder.ags));
    PERFORM append_audit_event(NULL, 'upgrade', 'member.updated', NULL, 'member', holder.id, jsonb_build_object(
      'changes', jsonb_build_object('territoryId', jsonb_build_object('from', NULL, 'to', territory_id))));
  END LOOP;
END $$;
