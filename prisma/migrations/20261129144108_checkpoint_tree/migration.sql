-- AlterTable
ALTER TABLE "checkpoint" ADD COLUMN     "layer" BYTEA,
ADD COLUMN     "root" CHAR(64);

-- Both, or in checkpoints of the first form neither; a layer holds 2^n nodes of 32 bytes.
ALTER TABLE "checkpoint" ADD CONSTRAINT "checkpoint_tree_check" CHECK (
  ("root" IS NULL) = ("layer" IS NULL)
  AND ("root" IS NULL OR ("root" ~ '^[0-9a-f]{64}$' AND octet_length("layer") BETWEEN 32 AND 33554432))
);
