-- What members say beforehand of a planned meeting. The office's alone: no attendance, counted nowhere, shown nowhere in
-- public. Its past is in the audit log.
CREATE TYPE "meeting_reply_kind" AS ENUM ('coming', 'by_deputy', 'excused');

CREATE TABLE "meeting_reply" (
    "meeting_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "kind" "meeting_reply_kind" NOT NULL,
    "noted_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "meeting_reply_pkey" PRIMARY KEY ("meeting_id", "member_id")
);

CREATE INDEX "meeting_reply_member_id_idx" ON "meeting_reply"("member_id");

ALTER TABLE "meeting_reply" ADD CONSTRAINT "meeting_reply_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "meeting_reply" ADD CONSTRAINT "meeting_reply_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER demand_register_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON meeting_reply
  FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

GRANT SELECT, INSERT, UPDATE, DELETE ON meeting_reply TO praesenzregister_app;
