-- CreateEnum
CREATE TYPE "RecordKind" AS ENUM ('confirmation', 'withdrawal', 'direct_acceptance', 'evidence');

-- CreateTable
CREATE TABLE "chain_entry" (
    "partner_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "record_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "chain_entry_pkey" PRIMARY KEY ("partner_id","customer_id","position")
);

-- CreateTable
CREATE TABLE "checkpoint" (
    "partner_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "checkpoint_pkey" PRIMARY KEY ("partner_id","number")
);

-- CreateTable
CREATE TABLE "checkpoint_head" (
    "partner_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "customer_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "checkpoint_head_pkey" PRIMARY KEY ("partner_id","number","customer_id")
);

-- CreateTable
CREATE TABLE "sealing_key" (
    "id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sealing_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "chain_entry_partner_id_kind_record_id_key" ON "chain_entry"("partner_id", "kind", "record_id");

-- CreateIndex
CREATE INDEX "checkpoint_head_partner_id_customer_id_position_idx" ON "checkpoint_head"("partner_id", "customer_id", "position");

-- AddForeignKey
ALTER TABLE "chain_entry" ADD CONSTRAINT "chain_entry_partner_id_customer_id_fkey" FOREIGN KEY ("partner_id", "customer_id") REFERENCES "customer"("partner_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "checkpoint" ADD CONSTRAINT "checkpoint_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "checkpoint" ADD CONSTRAINT "checkpoint_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "sealing_key"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "checkpoint_head" ADD CONSTRAINT "checkpoint_head_partner_id_number_fkey" FOREIGN KEY ("partner_id", "number") REFERENCES "checkpoint"("partner_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A flat object as canonical JSON (RFC 8785): names in order, what is null left out.
CREATE FUNCTION canonical_json(facts json) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT '{' || string_agg(to_json(key)::text || ':' || value::text, ',' ORDER BY key COLLATE "C") || '}'
  FROM json_each(facts) WHERE value::text <> 'null'
$$;

CREATE FUNCTION instant(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- What a record says, with the names of whom it is about as they are called now.
CREATE FUNCTION content_of(made confirmation) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT canonical_json(json_build_object(
    'kind', 'confirmation', 'id', made.id, 'number', made.number,
    'partnerId', made.partner_id, 'partnerName', p.name,
    'customerId', made.customer_id, 'customerName', c.company_name, 'customerDomain', c.domain,
    'firstName', made.first_name, 'lastName', made.last_name, 'email', made.email,
    'phone', made.phone, 'phoneE164', made.phone_e164, 'acceptedOn', made.accepted_on::text,
    'templateId', made.template_id, 'version', made.version, 'agreementLink', v.link,
    'country', made.country, 'language', made.language, 'channel', made.channel, 'reason', made.reason,
    'agentId', made.agent_id, 'agentName', a.name, 'agentEmail', a.email,
    'agentRoles', array_to_string(made.agent_roles, ' '), 'recordedAt', instant(made.recorded_at)
  ))
  FROM partner p, customer c, agent a, agreement_version v
  WHERE p.id = made.partner_id
    AND (c.partner_id, c.id) = (made.partner_id, made.customer_id)
    AND (a.partner_id, a.id) = (made.partner_id, made.agent_id)
    AND (v.template_id, v.version) = (made.template_id, made.version)
$$;

CREATE FUNCTION content_of(made withdrawal) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT canonical_json(json_build_object(
    'kind', 'withdrawal', 'id', made.confirmation_id, 'partnerId', made.partner_id, 'partnerName', p.name,
    'customerId', c.id, 'customerName', c.company_name, 'customerDomain', c.domain,
    'reason', made.reason, 'agentId', made.agent_id, 'agentName', a.name, 'agentEmail', a.email,
    'withdrawnAt', instant(made.withdrawn_at)
  ))
  FROM partner p, confirmation f, customer c, agent a
  WHERE p.id = made.partner_id
    AND (f.partner_id, f.id) = (made.partner_id, made.confirmation_id)
    AND (c.partner_id, c.id) = (f.partner_id, f.customer_id)
    AND (a.partner_id, a.id) = (made.partner_id, made.agent_id)
$$;

CREATE FUNCTION content_of(made direct_acceptance) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT canonical_json(json_build_object(
    'kind', 'direct_acceptance', 'id', made.id, 'partnerId', made.partner_id, 'partnerName', p.name,
    'customerId', c.id, 'customerName', c.company_name, 'customerDomain', c.domain,
    'signed', made.signed, 'checkedAt', instant(made.checked_at)
  ))
  FROM partner p, customer c
  WHERE p.id = made.partner_id AND (c.partner_id, c.id) = (made.partner_id, made.customer_id)
$$;

-- Adds a link to a customer's chain. Whoever records for a customer holds the customer's row already; it is taken here
-- too, so that nothing makes two links of one position. The triggers run as their owner: nobody else writes links.
CREATE FUNCTION append_to_chain(
  of_partner uuid, of_customer uuid, of_kind "RecordKind", of_record uuid, said text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last chain_entry;
BEGIN
  PERFORM FROM customer WHERE partner_id = of_partner AND id = of_customer FOR UPDATE;
  SELECT * INTO last FROM chain_entry
    WHERE partner_id = of_partner AND customer_id = of_customer ORDER BY position DESC LIMIT 1;
  INSERT INTO chain_entry (partner_id, customer_id, position, kind, record_id, content, hash) VALUES (
    of_partner, of_customer, coalesce(last.position, 0) + 1, of_kind, of_record, said,
    encode(sha256(convert_to(coalesce(last.hash, repeat('0', 64)) || E'\n' || said, 'UTF8')), 'hex')
  );
END $$;

CREATE FUNCTION chain_confirmation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM append_to_chain(NEW.partner_id, NEW.customer_id, 'confirmation', NEW.id, content_of(NEW));
  RETURN NULL;
END $$;

CREATE FUNCTION chain_withdrawal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM append_to_chain(NEW.partner_id, f.customer_id, 'withdrawal', NEW.confirmation_id, content_of(NEW))
    FROM confirmation f WHERE (f.partner_id, f.id) = (NEW.partner_id, NEW.confirmation_id);
  RETURN NULL;
END $$;

CREATE FUNCTION chain_direct_acceptance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM append_to_chain(NEW.partner_id, NEW.customer_id, 'direct_acceptance', NEW.id, content_of(NEW));
  RETURN NULL;
END $$;

-- What was recorded before there was a chain, in the order of its instants.
DO $$
DECLARE
  made record;
BEGIN
  -- Of every partner: row-level security holds for the owner too.
  PERFORM set_config('concord.everyone', 'on', true);
  FOR made IN
    SELECT f.partner_id, f.customer_id, 'confirmation'::"RecordKind" AS kind, f.id, content_of(f) AS said, f.recorded_at AS at, f.number
      FROM confirmation f
    UNION ALL
    SELECT w.partner_id, f.customer_id, 'withdrawal', w.confirmation_id, content_of(w), w.withdrawn_at, f.number
      FROM withdrawal w JOIN confirmation f ON (f.partner_id, f.id) = (w.partner_id, w.confirmation_id)
    UNION ALL
    SELECT d.partner_id, d.customer_id, 'direct_acceptance', d.id, content_of(d), d.checked_at, 0 FROM direct_acceptance d
    ORDER BY 1, 2, at, number, kind
  LOOP
    PERFORM append_to_chain(made.partner_id, made.customer_id, made.kind, made.id, made.said);
  END LOOP;
  PERFORM set_config('concord.everyone', '', true);
END $$;

CREATE TRIGGER chain AFTER INSERT ON confirmation FOR EACH ROW EXECUTE FUNCTION chain_confirmation();
CREATE TRIGGER chain AFTER INSERT ON withdrawal FOR EACH ROW EXECUTE FUNCTION chain_withdrawal();
CREATE TRIGGER chain AFTER INSERT ON direct_acceptance FOR EACH ROW EXECUTE FUNCTION chain_direct_acceptance();

-- Records are added, never changed: whoever asks, the owner too.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% refused: rows of % are added, never changed', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY[
    'confirmation', 'withdrawal', 'direct_acceptance', 'activity', 'chain_entry', 'checkpoint', 'checkpoint_head', 'sealing_key'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER added_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      kept
    );
  END LOOP;
END $$;

SELECT guard_partner(name::regclass) FROM unnest(ARRAY['chain_entry', 'checkpoint', 'checkpoint_head']) AS name;
