-- Members whose seat has no known end, and of whom the office says that they held it at this meeting: they are absent by
-- the list where it does not name them. Null: nobody, as of every list so far.
ALTER TABLE meeting_source ADD COLUMN counted_member_ids integer[];
