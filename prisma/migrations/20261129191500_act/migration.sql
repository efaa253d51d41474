-- Which acts were done: a row that each writes in its own transaction, so that an act whose answer was lost can be looked
-- up. The number of the transaction alone does not tell: after a crash PostgreSQL gives those out again that it had not
-- yet written down. What operators do is of no partner, and has the id of none; nothing refers to the rows, which are
-- cleared after a week.
CREATE TABLE "act" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "act_pkey" PRIMARY KEY ("partner_id", "id")
);
CREATE INDEX "act_at_idx" ON "act"("at");

SELECT guard_partner('act');

-- The first statement of an act: says for whom it is, and notes its id. Gives the id by which it is asked for.
CREATE FUNCTION begin_act(partner uuid, act_id uuid) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('concord.partner', partner::text, true);
  INSERT INTO act (partner_id, id) VALUES (partner, act_id);
  RETURN concat_ws('-', pg_current_xact_id(), extract(epoch FROM now())::bigint, replace(act_id::text, '-', ''));
END $$;

CREATE FUNCTION clear_acts(until timestamptz, portion integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  AS $$
  DECLARE
    before text := coalesce(current_setting('concord.everyone', true), '');
    cleared integer;
  BEGIN
    PERFORM set_config('concord.everyone', 'on', true);
    DELETE FROM act WHERE (partner_id, id) IN (
      SELECT partner_id, id FROM act WHERE at < until LIMIT portion FOR UPDATE SKIP LOCKED
    );
    GET DIAGNOSTICS cleared = ROW_COUNT;
    PERFORM set_config('concord.everyone', before, true);
    RETURN cleared;
  END $$;
REVOKE EXECUTE ON FUNCTION clear_acts FROM PUBLIC;

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION clear_acts SET search_path = %I, pg_temp', current_schema());
END $$;
