-- AlterTable
ALTER TABLE "cart_line" ADD COLUMN     "friendly_name" TEXT;

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "friendly_name" TEXT;
