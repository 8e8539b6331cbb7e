-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "participation_duty" AS ENUM ('voluntary', 'mandatory');

-- CreateEnum
CREATE TYPE "member_kind" AS ENUM ('land', 'city', 'district', 'state', 'federal_body', 'association', 'agency', 'foundation', 'research_institute');

-- CreateEnum
CREATE TYPE "seat_kind" AS ENUM ('full', 'observer', 'guest', 'partner', 'suspended');

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('regular', 'special', 'preparatory', 'written_procedure');

-- CreateEnum
CREATE TYPE "meeting_state" AS ENUM ('scheduled', 'held', 'cancelled');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('minutes', 'participant_list', 'parliamentary_answer', 'correspondence', 'press_release', 'web_page');

-- CreateEnum
CREATE TYPE "attendance_status" AS ENUM ('present', 'represented_by_deputy', 'represented_by_member', 'excused', 'absent', 'excluded', 'not_invited');

-- CreateEnum
CREATE TYPE "participation_mode" AS ENUM ('in_person', 'online', 'hybrid', 'unknown');

-- CreateEnum
CREATE TYPE "delegate_rank" AS ENUM ('head_of_government', 'minister', 'state_secretary', 'division_head', 'officer', 'unknown');

-- CreateEnum
CREATE TYPE "capacity" AS ENUM ('member', 'observer', 'guest');

-- CreateEnum
CREATE TYPE "statement_kind" AS ENUM ('absence', 'attendance', 'exclusion');

-- CreateEnum
CREATE TYPE "claim_kind" AS ENUM ('founding', 'member_count', 'never_attended');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('administrator', 'editor', 'reviewer', 'reader');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('applied', 'undone');

-- CreateTable
CREATE TABLE "network" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name_de" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "description_de" TEXT NOT NULL,
    "description_en" TEXT NOT NULL,
    "duty" "participation_duty" NOT NULL,
    "coverage_since" TEXT,
    "coverage_until" TEXT,
    "coverage_note_de" TEXT,
    "coverage_note_en" TEXT,
    "published_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "member_kind" NOT NULL,
    "name_de" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "iso_code" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_alias" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "source_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "date_edtf" TEXT,
    "address" TEXT,
    "accessed_edtf" TEXT NOT NULL,
    "note_de" TEXT,
    "note_en" TEXT,
    "issued_by_member_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" SERIAL NOT NULL,
    "network_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "kind" "seat_kind" NOT NULL,
    "since_edtf" TEXT,
    "since_earliest" DATE,
    "since_latest" DATE,
    "until_edtf" TEXT,
    "until_earliest" DATE,
    "until_latest" DATE,
    "basis_de" TEXT NOT NULL,
    "basis_en" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organiser_term" (
    "id" SERIAL NOT NULL,
    "network_id" INTEGER NOT NULL,
    "organiser" TEXT NOT NULL,
    "member_id" INTEGER,
    "since_edtf" TEXT,
    "since_earliest" DATE,
    "since_latest" DATE,
    "until_edtf" TEXT,
    "until_earliest" DATE,
    "until_latest" DATE,
    "source_id" INTEGER NOT NULL,
    "quote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organiser_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" SERIAL NOT NULL,
    "network_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title_de" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "date_edtf" TEXT NOT NULL,
    "earliest" DATE,
    "latest" DATE,
    "number" INTEGER,
    "kind" "meeting_kind" NOT NULL,
    "state" "meeting_state" NOT NULL,
    "place_de" TEXT,
    "place_en" TEXT,
    "host_member_id" INTEGER,
    "published_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_source" (
    "id" SERIAL NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "exhaustive" BOOLEAN NOT NULL,
    "quote" TEXT,
    "locator" TEXT,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" SERIAL NOT NULL,
    "network_id" INTEGER NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "status" "attendance_status" NOT NULL,
    "mode" "participation_mode" NOT NULL DEFAULT 'unknown',
    "rank" "delegate_rank" NOT NULL DEFAULT 'unknown',
    "capacity" "capacity" NOT NULL DEFAULT 'member',
    "quote" TEXT,
    "locator" TEXT,
    "note" TEXT,
    "published_at" TIMESTAMPTZ(6),
    "import_batch_id" INTEGER,
    "created_by" INTEGER,
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdrawn_by" INTEGER,
    "withdrawal_reason" TEXT,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" SERIAL NOT NULL,
    "network_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "kind" "statement_kind" NOT NULL,
    "since_edtf" TEXT,
    "until_edtf" TEXT,
    "quote" TEXT NOT NULL,
    "locator" TEXT,
    "published_at" TIMESTAMPTZ(6),
    "created_by" INTEGER,
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdrawn_by" INTEGER,
    "withdrawal_reason" TEXT,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" SERIAL NOT NULL,
    "network_id" INTEGER NOT NULL,
    "member_id" INTEGER,
    "source_id" INTEGER NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "gist_de" TEXT NOT NULL,
    "gist_en" TEXT NOT NULL,
    "quote" TEXT,
    "value" TEXT,
    "claimant_de" TEXT NOT NULL,
    "claimant_en" TEXT NOT NULL,
    "claimed_edtf" TEXT,
    "published_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation" (
    "network_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "statuses" TEXT NOT NULL,
    "marks" TEXT NOT NULL,
    "eligible" INTEGER NOT NULL,
    "known" INTEGER NOT NULL,
    "attended" INTEGER NOT NULL,
    "last_attended_meeting_id" INTEGER,
    "gaps" JSONB NOT NULL,
    "open_gap_days" INTEGER,
    "longest_gap_days" INTEGER,
    "seated" BOOLEAN NOT NULL,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("network_id","member_id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "last_sign_in_at" TIMESTAMPTZ(6),
    "deactivated_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "role" "role" NOT NULL,
    "network_id" INTEGER,
    "granted_by" INTEGER,
    "granted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" SERIAL NOT NULL,
    "network_id" INTEGER NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'applied',
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "created_by" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by" INTEGER,
    "undone_at" TIMESTAMPTZ(6),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "user_id" INTEGER,
    "actor" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "network_id" INTEGER,
    "subject" TEXT NOT NULL,
    "subject_id" INTEGER,
    "payload" JSONB NOT NULL,
    "transaction" BIGINT NOT NULL,
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL,
    "last_id" BIGINT NOT NULL,
    "last_hash" BYTEA NOT NULL,
    "open_transaction" BIGINT,
    "last_transaction" BIGINT,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "row_history" (
    "id" BIGSERIAL NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" INTEGER NOT NULL,
    "held_from" TIMESTAMPTZ(6) NOT NULL,
    "held_until" TIMESTAMPTZ(6) NOT NULL,
    "row" JSONB NOT NULL,

    CONSTRAINT "row_history_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "network_slug_key" ON "network"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "member_slug_key" ON "member"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "member_alias_member_id_name_key" ON "member_alias"("member_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE INDEX "source_issued_by_member_id_idx" ON "source"("issued_by_member_id");

-- CreateIndex
CREATE INDEX "membership_network_id_member_id_idx" ON "membership"("network_id", "member_id");

-- CreateIndex
CREATE INDEX "membership_member_id_idx" ON "membership"("member_id");

-- CreateIndex
CREATE INDEX "membership_source_id_idx" ON "membership"("source_id");

-- CreateIndex
CREATE INDEX "organiser_term_network_id_idx" ON "organiser_term"("network_id");

-- CreateIndex
CREATE INDEX "organiser_term_member_id_idx" ON "organiser_term"("member_id");

-- CreateIndex
CREATE INDEX "organiser_term_source_id_idx" ON "organiser_term"("source_id");

-- CreateIndex
CREATE INDEX "meeting_network_id_earliest_latest_number_idx" ON "meeting"("network_id", "earliest", "latest", "number");

-- CreateIndex
CREATE INDEX "meeting_host_member_id_idx" ON "meeting"("host_member_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_network_id_slug_key" ON "meeting"("network_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_id_network_id_key" ON "meeting"("id", "network_id");

-- CreateIndex
CREATE INDEX "meeting_source_source_id_idx" ON "meeting_source"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_source_meeting_id_source_id_key" ON "meeting_source"("meeting_id", "source_id");

-- CreateIndex
CREATE INDEX "attendance_network_id_member_id_idx" ON "attendance"("network_id", "member_id");

-- CreateIndex
CREATE INDEX "attendance_member_id_idx" ON "attendance"("member_id");

-- CreateIndex
CREATE INDEX "attendance_source_id_idx" ON "attendance"("source_id");

-- CreateIndex
CREATE INDEX "attendance_import_batch_id_idx" ON "attendance"("import_batch_id");

-- CreateIndex
CREATE INDEX "statement_network_id_member_id_idx" ON "statement"("network_id", "member_id");

-- CreateIndex
CREATE INDEX "statement_member_id_idx" ON "statement"("member_id");

-- CreateIndex
CREATE INDEX "statement_source_id_idx" ON "statement"("source_id");

-- CreateIndex
CREATE INDEX "claim_network_id_idx" ON "claim"("network_id");

-- CreateIndex
CREATE INDEX "claim_member_id_idx" ON "claim"("member_id");

-- CreateIndex
CREATE INDEX "claim_source_id_idx" ON "claim"("source_id");

-- CreateIndex
CREATE INDEX "participation_member_id_idx" ON "participation"("member_id");

-- CreateIndex
CREATE INDEX "participation_open_gap_days_idx" ON "participation"("open_gap_days" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "role_grant_user_id_idx" ON "role_grant"("user_id");

-- CreateIndex
CREATE INDEX "role_grant_network_id_idx" ON "role_grant"("network_id");

-- CreateIndex
CREATE INDEX "import_batch_network_id_idx" ON "import_batch"("network_id");

-- CreateIndex
CREATE INDEX "audit_event_network_id_idx" ON "audit_event"("network_id");

-- CreateIndex
CREATE INDEX "audit_event_subject_subject_id_idx" ON "audit_event"("subject", "subject_id");

-- CreateIndex
CREATE INDEX "row_history_table_name_row_id_idx" ON "row_history"("table_name", "row_id");

-- CreateIndex
CREATE INDEX "row_history_table_name_held_until_idx" ON "row_history"("table_name", "held_until");

-- AddForeignKey
ALTER TABLE "member_alias" ADD CONSTRAINT "member_alias_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_issued_by_member_id_fkey" FOREIGN KEY ("issued_by_member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organiser_term" ADD CONSTRAINT "organiser_term_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organiser_term" ADD CONSTRAINT "organiser_term_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organiser_term" ADD CONSTRAINT "organiser_term_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_host_member_id_fkey" FOREIGN KEY ("host_member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_source" ADD CONSTRAINT "meeting_source_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_source" ADD CONSTRAINT "meeting_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_network_id_fkey" FOREIGN KEY ("meeting_id", "network_id") REFERENCES "meeting"("id", "network_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_import_batch_id_fkey" FOREIGN KEY ("import_batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_granted_by_fkey" FOREIGN KEY ("granted_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_undone_by_fkey" FOREIGN KEY ("undone_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


