-- By which version of the rules the rows of the read model were worked out, a row a network. A network without one, or
-- with an older version, is worked out anew when a server starts, before it answers: what an upgrade says of a cell is
-- then said of every cell, not only where somebody writes next.
CREATE TABLE read_model (
    network_id INTEGER NOT NULL,
    rules INTEGER NOT NULL,

    CONSTRAINT read_model_pkey PRIMARY KEY (network_id)
);

ALTER TABLE read_model
  ADD CONSTRAINT read_model_network_id_fkey FOREIGN KEY (network_id) REFERENCES network (id) ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON read_model TO praesenzregister_app;
