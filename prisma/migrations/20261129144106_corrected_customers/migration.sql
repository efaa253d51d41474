-- A customer's company and contact can be corrected; the version tells a page or a program that is behind.
-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
