-- A second factor beside the password: passkeys, time codes, recovery codes; sign-ins that are not finished; when a
-- session's agent last showed who it is; passwords that somebody else gave; and that a partner demands a second factor.
ALTER TABLE "partner" ADD COLUMN "factor_demanded_at" TIMESTAMPTZ(3), ADD COLUMN "factor_demanded_by_id" UUID;
ALTER TABLE "agent" ADD COLUMN "password_given_at" TIMESTAMPTZ(3);

-- Whoever is signed in showed it when the session began.
ALTER TABLE "session" ADD COLUMN "proved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
SELECT set_config('concord.everyone', 'on', true);
UPDATE "session" SET "proved_at" = "started_at";

CREATE TABLE "sign_in" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "proofs" TEXT[],
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("partner_id", "id"),
    CONSTRAINT "sign_in_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "sign_in_partner_id_agent_id_idx" ON "sign_in"("partner_id", "agent_id");

CREATE TABLE "time_code" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "last_step" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "time_code_pkey" PRIMARY KEY ("partner_id", "id"),
    CONSTRAINT "time_code_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "time_code_ended_by_fkey" FOREIGN KEY ("partner_id", "ended_by_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "time_code_partner_id_agent_id_idx" ON "time_code"("partner_id", "agent_id");

CREATE TABLE "passkey" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "sign_count" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("partner_id", "id"),
    CONSTRAINT "passkey_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "passkey_ended_by_fkey" FOREIGN KEY ("partner_id", "ended_by_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");
CREATE INDEX "passkey_partner_id_agent_id_idx" ON "passkey"("partner_id", "agent_id");

CREATE TABLE "recovery_code" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("partner_id", "id"),
    CONSTRAINT "recovery_code_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "recovery_code_partner_id_agent_id_hash_idx" ON "recovery_code"("partner_id", "agent_id", "hash");

SELECT guard_partner(name::regclass) FROM unnest(ARRAY['sign_in', 'time_code', 'passkey', 'recovery_code']) AS name;

-- Whose is the passkey with this id? Somebody who signs in with one says no address.
CREATE FUNCTION partner_of_passkey(credential text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER
  AS $$
  DECLARE
    before text := coalesce(current_setting('concord.everyone', true), '');
    found uuid;
  BEGIN
    PERFORM set_config('concord.everyone', 'on', true);
    SELECT partner_id INTO found FROM passkey WHERE credential_id = credential AND ended_at IS NULL;
    PERFORM set_config('concord.everyone', before, true);
    RETURN found;
  END $$;
REVOKE EXECUTE ON FUNCTION partner_of_passkey FROM PUBLIC;

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION partner_of_passkey SET search_path = %I, pg_temp', current_schema());
END $$;
