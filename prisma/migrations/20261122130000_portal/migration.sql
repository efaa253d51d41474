-- Both are trusted extensions: a role that may create objects in the database may create them.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "btree_gin";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "partner_type" AS ENUM ('direct_bill', 'indirect_provider', 'indirect_reseller');

-- CreateEnum
CREATE TYPE "cloud" AS ENUM ('public', 'china_21vianet', 'germany', 'us_government');

-- CreateEnum
CREATE TYPE "environment" AS ENUM ('production', 'sandbox');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('admin_agent', 'sales_agent', 'helpdesk_agent', 'global_admin');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('wizard', 'account', 'checkout', 'licence_change', 'api', 'import');

-- CreateEnum
CREATE TYPE "billing_type" AS ENUM ('license', 'usage');

-- CreateEnum
CREATE TYPE "billing_cycle" AS ENUM ('monthly', 'annual', 'triennial', 'one_time', 'none');

-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" "partner_type" NOT NULL,
    "cloud" "cloud" NOT NULL DEFAULT 'public',
    "environment" "environment" NOT NULL DEFAULT 'production',
    "domain" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "provider_id" UUID,
    "entra_tenant_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agent" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "roles" "role"[],
    "password_hash" TEXT,
    "entra_object_id" UUID,
    "language" TEXT,
    "theme" TEXT,
    "time_zone" TEXT,
    "blocked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agent_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "customer" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company_name" TEXT COLLATE "zh-Hant-x-icu" NOT NULL,
    "domain" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "address_line_1" TEXT NOT NULL,
    "address_line_2" TEXT,
    "city" TEXT NOT NULL,
    "state" TEXT,
    "postal_code" TEXT,
    "registration_number" TEXT,
    "contact_first_name" TEXT NOT NULL,
    "contact_last_name" TEXT NOT NULL,
    "contact_email" TEXT NOT NULL,
    "contact_phone" TEXT,
    "contact_phone_e164" TEXT,
    "admin_user_name" TEXT,
    "draft_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "tenant_domain" (
    "domain" TEXT NOT NULL,
    "tenant_id" UUID NOT NULL,

    CONSTRAINT "tenant_domain_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "agreement_version" (
    "template_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "in_force_on" DATE NOT NULL,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("template_id","version")
);

-- CreateTable
CREATE TABLE "confirmation" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "phone_e164" TEXT,
    "accepted_on" DATE NOT NULL,
    "template_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "language" TEXT NOT NULL,
    "channel" "channel" NOT NULL,
    "reason" TEXT,
    "agent_id" UUID NOT NULL,
    "agent_roles" "role"[],
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "partner_id" UUID NOT NULL,
    "confirmation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "agent_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("partner_id","confirmation_id")
);

-- CreateTable
CREATE TABLE "direct_acceptance" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "signed" BOOLEAN NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "direct_acceptance_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "billing_type" "billing_type" NOT NULL,
    "billing_cycle" "billing_cycle" NOT NULL,
    "term" TEXT,
    "min_quantity" INTEGER NOT NULL DEFAULT 1,
    "max_quantity" INTEGER NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "agent_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cart_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "cart_line" (
    "partner_id" UUID NOT NULL,
    "cart_id" UUID NOT NULL,
    "offer_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "cart_line_pkey" PRIMARY KEY ("partner_id","cart_id","offer_id")
);

-- CreateTable
CREATE TABLE "customer_order" (
    "partner_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "cart_id" UUID,
    "agent_id" UUID NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_order_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "partner_id" UUID NOT NULL,
    "order_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "offer_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("partner_id","order_id","number")
);

-- CreateTable
CREATE TABLE "subscription" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "order_id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "auto_renew" BOOLEAN NOT NULL DEFAULT true,
    "started_on" DATE NOT NULL,
    "renews_on" DATE,
    "suspended_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "customer_draft" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "step" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "agent_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_draft_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "activity" (
    "partner_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agent_id" UUID NOT NULL,
    "customer_id" UUID,
    "action" TEXT NOT NULL,
    "particulars" JSONB NOT NULL,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "partner_entra_tenant_id_key" ON "partner"("entra_tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "agent_email_key" ON "agent"("email");

-- CreateIndex
CREATE UNIQUE INDEX "agent_partner_id_entra_object_id_key" ON "agent"("partner_id", "entra_object_id");

-- CreateIndex
CREATE INDEX "session_partner_id_agent_id_idx" ON "session"("partner_id", "agent_id");

-- CreateIndex
CREATE INDEX "customer_partner_id_company_name_id_idx" ON "customer"("partner_id", "company_name", "id");

-- CreateIndex
CREATE INDEX "customer_search_idx" ON "customer" USING GIN ("partner_id" uuid_ops, "search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "customer_partner_id_draft_id_key" ON "customer"("partner_id", "draft_id");

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_partner_id_customer_id_number_key" ON "confirmation"("partner_id", "customer_id", "number");

-- CreateIndex
CREATE INDEX "confirmation_partner_id_recorded_at_idx" ON "confirmation"("partner_id", "recorded_at");

-- CreateIndex
CREATE INDEX "direct_acceptance_partner_id_customer_id_checked_at_idx" ON "direct_acceptance"("partner_id", "customer_id", "checked_at");

-- CreateIndex
CREATE INDEX "cart_partner_id_customer_id_created_at_idx" ON "cart"("partner_id", "customer_id", "created_at");

-- CreateIndex
CREATE INDEX "customer_order_partner_id_placed_at_id_idx" ON "customer_order"("partner_id", "placed_at", "id");

-- CreateIndex
CREATE INDEX "customer_order_partner_id_customer_id_placed_at_idx" ON "customer_order"("partner_id", "customer_id", "placed_at");

-- CreateIndex
CREATE UNIQUE INDEX "customer_order_partner_id_cart_id_key" ON "customer_order"("partner_id", "cart_id");

-- CreateIndex
CREATE INDEX "subscription_partner_id_customer_id_created_at_idx" ON "subscription"("partner_id", "customer_id", "created_at");

-- CreateIndex
CREATE INDEX "subscription_partner_id_renews_on_idx" ON "subscription"("partner_id", "renews_on");

-- CreateIndex
CREATE INDEX "customer_draft_partner_id_updated_at_idx" ON "customer_draft"("partner_id", "updated_at");

-- CreateIndex
CREATE INDEX "activity_partner_id_at_id_idx" ON "activity"("partner_id", "at", "id");

-- CreateIndex
CREATE INDEX "activity_partner_id_customer_id_at_id_idx" ON "activity"("partner_id", "customer_id", "at", "id");

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agent" ADD CONSTRAINT "agent_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_created_by_fkey" FOREIGN KEY ("partner_id", "created_by_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_partner_id_customer_id_fkey" FOREIGN KEY ("partner_id", "customer_id") REFERENCES "customer"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_template_id_version_fkey" FOREIGN KEY ("template_id", "version") REFERENCES "agreement_version"("template_id", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_partner_id_confirmation_id_fkey" FOREIGN KEY ("partner_id", "confirmation_id") REFERENCES "confirmation"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "direct_acceptance" ADD CONSTRAINT "direct_acceptance_partner_id_customer_id_fkey" FOREIGN KEY ("partner_id", "customer_id") REFERENCES "customer"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_partner_id_customer_id_fkey" FOREIGN KEY ("partner_id", "customer_id") REFERENCES "customer"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_partner_id_cart_id_fkey" FOREIGN KEY ("partner_id", "cart_id") REFERENCES "cart"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer_order" ADD CONSTRAINT "customer_order_partner_id_customer_id_fkey" FOREIGN KEY ("partner_id", "customer_id") REFERENCES "customer"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer_order" ADD CONSTRAINT "customer_order_partner_id_cart_id_fkey" FOREIGN KEY ("partner_id", "cart_id") REFERENCES "cart"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer_order" ADD CONSTRAINT "customer_order_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_partner_id_order_id_fkey" FOREIGN KEY ("partner_id", "order_id") REFERENCES "customer_order"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_partner_id_customer_id_fkey" FOREIGN KEY ("partner_id", "customer_id") REFERENCES "customer"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_partner_id_order_id_fkey" FOREIGN KEY ("partner_id", "order_id") REFERENCES "customer_order"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer_draft" ADD CONSTRAINT "customer_draft_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "customer_draft" ADD CONSTRAINT "customer_draft_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_partner_id_agent_id_fkey" FOREIGN KEY ("partner_id", "agent_id") REFERENCES "agent"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_partner_id_customer_id_fkey" FOREIGN KEY ("partner_id", "customer_id") REFERENCES "customer"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What Prisma's schema cannot say.
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_person" CHECK ("first_name" <> '' AND "last_name" <> '' AND "email" <> '');
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_reason" CHECK ("reason" <> '');
ALTER TABLE "offer" ADD CONSTRAINT "offer_quantities" CHECK ("min_quantity" >= 1 AND "max_quantity" >= "min_quantity");
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_quantity" CHECK ("quantity" >= 1);
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_quantity" CHECK ("quantity" >= 1);
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_quantity" CHECK ("quantity" >= 1);

-- The agreement texts that Microsoft has published. The template stays, the version changes.
INSERT INTO "agreement_version" ("template_id", "version", "type", "link", "in_force_on") VALUES
    ('117a77b0-9360-443b-8795-c6dedc750cf9', '2019-10', 'MicrosoftCustomerAgreement', 'https://aka.ms/customeragreement', '2019-10-01'),
    ('117a77b0-9360-443b-8795-c6dedc750cf9', '2023-03', 'MicrosoftCustomerAgreement', 'https://aka.ms/customeragreement', '2023-03-01');
