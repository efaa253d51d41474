-- CreateEnum
CREATE TYPE "api_key_kind" AS ENUM ('agent', 'app');

-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "api_key_id" UUID;

-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "culture" TEXT,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "reseller_id" UUID;

-- AlterTable
ALTER TABLE "subscription" ADD COLUMN     "friendly_name" TEXT;

-- CreateTable
CREATE TABLE "api_key" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "api_key_kind" NOT NULL,
    "agent_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "api_receipt" (
    "partner_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "fingerprint" CHAR(64) NOT NULL,
    "status" INTEGER NOT NULL DEFAULT 0,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_receipt_pkey" PRIMARY KEY ("partner_id","request_id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "api_key_partner_id_agent_id_idx" ON "api_key"("partner_id", "agent_id");

-- CreateIndex
CREATE INDEX "api_receipt_created_at_idx" ON "api_receipt"("created_at");

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_revoked_by_fkey" FOREIGN KEY ("partner_id", "revoked_by_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "api_receipt" ADD CONSTRAINT "api_receipt_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_reseller_id_fkey" FOREIGN KEY ("reseller_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_partner_id_api_key_id_fkey" FOREIGN KEY ("partner_id", "api_key_id") REFERENCES "api_key"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
