-- A seat that began on a known day and of whose end nothing is known counted as held for ever, so that the next term
-- could only be entered by overwriting it. It certainly covers the day on which it began, and that alone: the next term
-- stands beside it. A seat that is still held (".."), and one without any date, cover what they covered. Every seat's
-- days become fewer by this, never more: what is on record stays free of overlaps.
ALTER TABLE membership DROP CONSTRAINT membership_no_overlap;
ALTER TABLE membership
  ADD CONSTRAINT membership_no_overlap EXCLUDE USING gist (
    network_id WITH =, member_id WITH =,
    term_span(
      coalesce(since_latest, since_earliest),
      CASE
        WHEN until_edtf IS NULL AND coalesce(since_latest, since_earliest) IS NOT NULL
          THEN coalesce(since_latest, since_earliest) + 1
        ELSE coalesce(until_earliest, until_latest)
      END
    ) WITH &&
  ) DEFERRABLE INITIALLY IMMEDIATE;
