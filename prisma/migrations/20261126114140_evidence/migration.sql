-- CreateEnum
CREATE TYPE "acceptance_means" AS ENUM ('paper', 'e_signature', 'email', 'in_person');

-- AlterTable
ALTER TABLE "confirmation" ADD COLUMN     "acceptance_means" "acceptance_means",
ADD COLUMN     "acceptance_note" TEXT;

-- CreateTable
CREATE TABLE "evidence" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "confirmation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "agent_id" UUID NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "evidence_chunk" (
    "partner_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "evidence_chunk_pkey" PRIMARY KEY ("partner_id","evidence_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "evidence_partner_id_confirmation_id_number_key" ON "evidence"("partner_id", "confirmation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_partner_id_confirmation_id_sha256_key" ON "evidence"("partner_id", "confirmation_id", "sha256");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_partner_id_confirmation_id_fkey" FOREIGN KEY ("partner_id", "confirmation_id") REFERENCES "confirmation"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_chunk" ADD CONSTRAINT "evidence_chunk_partner_id_evidence_id_fkey" FOREIGN KEY ("partner_id", "evidence_id") REFERENCES "evidence"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the rules of the portal say, once more where nobody gets past it.
ALTER TABLE "evidence"
    ADD CONSTRAINT "evidence_number_check" CHECK ("number" BETWEEN 1 AND 10),
    ADD CONSTRAINT "evidence_media_type_check" CHECK ("media_type" IN ('application/pdf', 'image/png', 'image/jpeg', 'message/rfc822')),
    ADD CONSTRAINT "evidence_size_check" CHECK ("size" BETWEEN 1 AND 10485760),
    ADD CONSTRAINT "evidence_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

ALTER TABLE "evidence_chunk"
    ADD CONSTRAINT "evidence_chunk_number_check" CHECK ("number" >= 0),
    ADD CONSTRAINT "evidence_chunk_bytes_check" CHECK (octet_length("bytes") BETWEEN 1 AND 262144);

-- PDFs and pictures are compressed already.
ALTER TABLE "evidence_chunk" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
