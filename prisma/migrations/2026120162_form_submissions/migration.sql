-- A form whose answer got lost is sent again; it is done once. What it came to is kept for a week.
CREATE TABLE "form_submission" (
    "id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "user_id" INTEGER NOT NULL,
    "outcome" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "form_submission_pkey" PRIMARY KEY ("id", "digest")
);

CREATE INDEX "form_submission_at_idx" ON "form_submission"("at");
CREATE INDEX "form_submission_user_id_idx" ON "form_submission"("user_id");

ALTER TABLE "form_submission" ADD CONSTRAINT "form_submission_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE form_submission ADD CONSTRAINT form_submission_digest CHECK (length(digest) = 32);

GRANT SELECT, INSERT, DELETE ON form_submission TO praesenzregister_app;
