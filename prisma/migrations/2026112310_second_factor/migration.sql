-- CreateTable
CREATE TABLE "second_factor" (
    "user_id" INTEGER NOT NULL,
    "secret" BYTEA NOT NULL,
    "begun_at" TIMESTAMPTZ(6) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(6),
    "last_used_step" INTEGER,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pending_sign_in" (
    "id" SERIAL NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" INTEGER NOT NULL,
    "user_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "pending_sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_code_hash_key" ON "recovery_code"("code_hash");

-- CreateIndex
CREATE INDEX "recovery_code_user_id_idx" ON "recovery_code"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "pending_sign_in_token_hash_key" ON "pending_sign_in"("token_hash");

-- CreateIndex
CREATE INDEX "pending_sign_in_expires_at_idx" ON "pending_sign_in"("expires_at");

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "second_factor"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_sign_in" ADD CONSTRAINT "pending_sign_in_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Twelve bytes of nonce, twenty of secret, sixteen of tag: a secret stored as it is does not have this length.
ALTER TABLE second_factor
  ADD CONSTRAINT second_factor_sealed CHECK (length(secret) = 48),
  ADD CONSTRAINT second_factor_confirmed_by_a_code CHECK ((confirmed_at IS NULL) = (last_used_step IS NULL));
ALTER TABLE recovery_code
  ADD CONSTRAINT recovery_code_hash_length CHECK (length(code_hash) = 32);
ALTER TABLE pending_sign_in
  ADD CONSTRAINT pending_sign_in_hash CHECK (length(token_hash) = 32),
  ADD CONSTRAINT pending_sign_in_is_short CHECK (expires_at > created_at AND expires_at <= created_at + interval '5 minutes');

-- A step once used is never given back, a used recovery code never unused.
CREATE FUNCTION keep_code_used() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog
AS $$
BEGIN
  RAISE EXCEPTION 'a code that was used stays used' USING ERRCODE = 'RW006';
END $$;
CREATE TRIGGER keep_code_used BEFORE UPDATE ON second_factor
  FOR EACH ROW WHEN (OLD.last_used_step IS NOT NULL AND coalesce(NEW.last_used_step < OLD.last_used_step, true))
  EXECUTE FUNCTION keep_code_used();
CREATE TRIGGER keep_code_used BEFORE UPDATE ON recovery_code
  FOR EACH ROW WHEN (OLD.used_at IS NOT NULL)
  EXECUTE FUNCTION keep_code_used();

GRANT SELECT, INSERT, DELETE ON second_factor, recovery_code, pending_sign_in TO praesenzregister_app;
GRANT UPDATE (confirmed_at, last_used_step) ON second_factor TO praesenzregister_app;
GRANT UPDATE (used_at) ON recovery_code TO praesenzregister_app;
GRANT USAGE ON recovery_code_id_seq, pending_sign_in_id_seq TO praesenzregister_app;
