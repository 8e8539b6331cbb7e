-- "Before 2012" as an end knows no earliest day, "after 2012" as a beginning no latest: until now such a side counted as
-- unbounded, so that a seat that had ended "before 2012" collided with one of 2013. The side that is known bounds the
-- term. Every term's days become fewer by this, never more: what is on record stays free of overlaps.
ALTER TABLE membership DROP CONSTRAINT membership_no_overlap;
ALTER TABLE membership
  ADD CONSTRAINT membership_no_overlap EXCLUDE USING gist (
    network_id WITH =, member_id WITH =,
    term_span(coalesce(since_latest, since_earliest), coalesce(until_earliest, until_latest)) WITH &&
  ) DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE organiser_term DROP CONSTRAINT organiser_term_no_overlap;
ALTER TABLE organiser_term
  ADD CONSTRAINT organiser_term_no_overlap EXCLUDE USING gist (
    network_id WITH =,
    term_span(coalesce(since_latest, since_earliest), coalesce(until_earliest, until_latest)) WITH &&
  );
