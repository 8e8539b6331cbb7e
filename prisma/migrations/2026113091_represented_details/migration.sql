-- Whoever was represented may have come late, left early or brought others, as everybody for whom somebody was there.
ALTER TABLE attendance DROP CONSTRAINT attendance_details_of_presence;
ALTER TABLE attendance ADD CONSTRAINT attendance_details_of_presence CHECK (
  (presence_from IS NULL AND presence_until IS NULL AND delegation_size IS NULL)
    OR status IN ('present', 'represented_by_deputy', 'represented_by_somebody', 'represented_by_member'));
