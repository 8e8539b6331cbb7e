-- Whether all that is known of the last attendance was written before the meeting. Rows are worked out anew at the next start.
ALTER TABLE "participation" ADD COLUMN "last_attended_announced" BOOLEAN NOT NULL DEFAULT false;
