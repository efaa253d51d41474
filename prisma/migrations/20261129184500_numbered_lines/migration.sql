-- A product may have several lines in a cart and in an order, and each line of an order makes a subscription of its own:
-- lines of carts are told apart by number, and a subscription names the line that made it. Until now a product had one
-- line, so the product tells which belong together. The tables are locked in the order in which orders use them.
SELECT set_config('concord.everyone', 'on', true);

-- Carts are numbered from 0 as they were shown until now: by the products' names.
ALTER TABLE "cart_line" ADD COLUMN "number" INTEGER;
UPDATE "cart_line" line SET "number" = numbered.number
FROM (
  SELECT partner_id, cart_id, offer_id, row_number() OVER (PARTITION BY partner_id, cart_id ORDER BY name, offer_id) - 1 AS number
  FROM "cart_line" JOIN "offer" ON "offer"."id" = "cart_line"."offer_id"
) numbered
WHERE (numbered.partner_id, numbered.cart_id, numbered.offer_id) = (line.partner_id, line.cart_id, line.offer_id);
ALTER TABLE "cart_line" DROP CONSTRAINT "cart_line_pkey", ADD CONSTRAINT "cart_line_pkey" PRIMARY KEY ("partner_id", "cart_id", "number");

LOCK TABLE "order_line" IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE "subscription" ADD COLUMN "line_number" INTEGER;
UPDATE "subscription" made SET "line_number" = line.number
FROM "order_line" line
WHERE (line.partner_id, line.order_id, line.offer_id) = (made.partner_id, made.order_id, made.offer_id);
ALTER TABLE "subscription" ALTER COLUMN "line_number" SET NOT NULL;
CREATE UNIQUE INDEX "subscription_partner_id_order_id_line_number_key" ON "subscription"("partner_id", "order_id", "line_number");
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_partner_id_order_id_line_number_fkey"
  FOREIGN KEY ("partner_id", "order_id", "line_number") REFERENCES "order_line"("partner_id", "order_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Whoever says no number gets the next: the version before, while it still serves.
CREATE FUNCTION number_cart_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT coalesce(max(number) + 1, 0) INTO NEW.number FROM cart_line
    WHERE (partner_id, cart_id) = (NEW.partner_id, NEW.cart_id);
  RETURN NEW;
END $$;

CREATE FUNCTION number_subscription() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT min(l.number) INTO NEW.line_number FROM order_line l
    WHERE (l.partner_id, l.order_id, l.offer_id) = (NEW.partner_id, NEW.order_id, NEW.offer_id) AND NOT EXISTS (
      SELECT FROM subscription s WHERE (s.partner_id, s.order_id, s.line_number) = (l.partner_id, l.order_id, l.number)
    );
  RETURN NEW;
END $$;

DO $$
DECLARE
  numbering regprocedure;
BEGIN
  FOREACH numbering IN ARRAY ARRAY['number_cart_line()'::regprocedure, 'number_subscription()'::regprocedure] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', numbering, current_schema());
  END LOOP;
END $$;

CREATE TRIGGER numbered BEFORE INSERT ON "cart_line" FOR EACH ROW WHEN (NEW."number" IS NULL) EXECUTE FUNCTION number_cart_line();
CREATE TRIGGER numbered BEFORE INSERT ON "subscription" FOR EACH ROW WHEN (NEW."line_number" IS NULL) EXECUTE FUNCTION number_subscription();
