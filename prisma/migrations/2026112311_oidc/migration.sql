-- CreateTable
CREATE TABLE "user_identity" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "bound_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_identity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_identity_issuer_subject_key" ON "user_identity"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "user_identity_user_id_issuer_key" ON "user_identity"("user_id", "issuer");

-- AddForeignKey
ALTER TABLE "user_identity" ADD CONSTRAINT "user_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- OpenID Connect bounds a subject so.
ALTER TABLE user_identity
  ADD CONSTRAINT user_identity_issuer CHECK (issuer ~ '^https?://'),
  ADD CONSTRAINT user_identity_subject CHECK (length(subject) BETWEEN 1 AND 255);

-- Who may come in by another's word is told of in the audit log.
CREATE TRIGGER demand_register_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON user_identity
  FOR EACH STATEMENT EXECUTE FUNCTION demand_register_write();

-- Bound or taken away, never altered.
GRANT SELECT, INSERT, DELETE ON user_identity TO praesenzregister_app;
GRANT USAGE ON user_identity_id_seq TO praesenzregister_app;
