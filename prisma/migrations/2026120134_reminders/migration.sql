-- After how many days an office wants to be reminded of a meeting without record. The office's alone; where a network has no
-- row, the program's own number holds.
CREATE TABLE "network_reminder" (
    "network_id" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,

    CONSTRAINT "network_reminder_pkey" PRIMARY KEY ("network_id")
);
ALTER TABLE "network_reminder" ADD CONSTRAINT "network_reminder_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE network_reminder ADD CONSTRAINT network_reminder_days CHECK (days BETWEEN 1 AND 365);
CREATE TRIGGER demand_register_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON network_reminder
  FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();
GRANT SELECT, INSERT, UPDATE, DELETE ON network_reminder TO praesenzregister_app;

-- A private address at which a feed reader gets an account's reminders. Of the address only a hash is kept.
CREATE TABLE "reminder_feed" (
    "user_id" INTEGER NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "reminder_feed_pkey" PRIMARY KEY ("user_id")
);
CREATE UNIQUE INDEX "reminder_feed_token_hash_key" ON "reminder_feed"("token_hash");
ALTER TABLE "reminder_feed" ADD CONSTRAINT "reminder_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE reminder_feed ADD CONSTRAINT reminder_feed_hash CHECK (length(token_hash) = 32);
GRANT SELECT, INSERT, UPDATE, DELETE ON reminder_feed TO praesenzregister_app;
