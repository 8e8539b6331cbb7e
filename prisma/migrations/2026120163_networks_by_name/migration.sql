-- Networks are looked for by every search, whatever it finds: to make the key of each of their names takes as long as
-- everything else together where there are thousands.
CREATE INDEX network_name_de_search ON network USING gin (search_key(name_de) gin_trgm_ops);
CREATE INDEX network_name_en_search ON network USING gin (search_key(name_en) gin_trgm_ops);
CREATE INDEX organiser_term_search ON organiser_term USING gin (search_key(organiser) gin_trgm_ops);
