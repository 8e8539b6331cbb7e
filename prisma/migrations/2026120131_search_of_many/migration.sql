-- Of more hits than a reader looks through the newest are ranked, and those that are named exactly so.
CREATE INDEX meeting_newest ON meeting (latest DESC NULLS LAST, id) WHERE withdrawn_at IS NULL;
CREATE INDEX meeting_title_de ON meeting USING hash (search_key(title_de));
CREATE INDEX meeting_title_en ON meeting USING hash (search_key(title_en));
CREATE INDEX source_title ON source USING hash (search_key(title));
