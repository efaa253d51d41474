-- A second wall between partners. The first is in lib/db: every reader takes the partner's id. Here PostgreSQL itself
-- shows, and takes, rows of no partner but the one that the transaction is for: `concord.partner`, set by
-- lib/db/transaction.ts. Where it is not set, there is nothing to see.
CREATE FUNCTION concord_partner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('concord.partner', true), '')::uuid $$;

-- Guards a table, also from its owner. The owner alone may lift it for a transaction, by `concord.everyone`: migrations,
-- the operator's scripts and the doors below do. Another role may set that, and sees no more than before.
-- For a new table: SELECT guard_partner('its_name'); and a line in scripts/lib/rights.mjs.
CREATE FUNCTION guard_partner(guarded regclass, partner name DEFAULT 'partner_id') RETURNS void LANGUAGE plpgsql
  AS $$
  BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY own_partner ON %s USING (%I = concord_partner())', guarded, partner);
    EXECUTE format(
      'CREATE POLICY every_partner ON %s TO CURRENT_USER USING (current_setting(''concord.everyone'', true) = ''on'')',
      guarded
    );
  END $$;

SELECT guard_partner('partner', 'id');
SELECT guard_partner(name::regclass) FROM unnest(ARRAY[
  'activity', 'agent', 'api_key', 'api_receipt', 'cart', 'cart_line', 'confirmation', 'customer', 'customer_draft',
  'customer_order', 'direct_acceptance', 'order_line', 'session', 'subscription', 'withdrawal'
]) AS name;

-- The doors: all that the portal may know across partners. They run as the owner; lib/db/across-partners.ts calls them,
-- and scripts/lib/rights.mjs lists them for the portal's role.

-- Whose is it? Answered with a partner's id and nothing else; the rest is read as that partner.
CREATE FUNCTION partner_of_address(address text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
  AS $$
  DECLARE
    before text := coalesce(current_setting('concord.everyone', true), '');
    found uuid;
  BEGIN
    PERFORM set_config('concord.everyone', 'on', true);
    SELECT partner_id INTO found FROM agent WHERE email = address;
    PERFORM set_config('concord.everyone', before, true);
    RETURN found;
  END $$;

CREATE FUNCTION partner_of_api_key(secret_hash text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
  AS $$
  DECLARE
    before text := coalesce(current_setting('concord.everyone', true), '');
    found uuid;
  BEGIN
    PERFORM set_config('concord.everyone', 'on', true);
    SELECT partner_id INTO found FROM api_key WHERE hash = secret_hash;
    PERFORM set_config('concord.everyone', before, true);
    RETURN found;
  END $$;

CREATE FUNCTION partner_of_entra_tenant(tenant uuid) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
  AS $$
  DECLARE
    before text := coalesce(current_setting('concord.everyone', true), '');
    found uuid;
  BEGIN
    PERFORM set_config('concord.everyone', 'on', true);
    SELECT id INTO found FROM partner WHERE entra_tenant_id = tenant;
    PERFORM set_config('concord.everyone', before, true);
    RETURN found;
  END $$;

-- What the provider of the transaction's partner is called: its reseller's agents are told to turn to it.
CREATE FUNCTION name_of_own_provider() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
  AS $$
  DECLARE
    before text := coalesce(current_setting('concord.everyone', true), '');
    found text;
  BEGIN
    PERFORM set_config('concord.everyone', 'on', true);
    SELECT provider.name INTO found
      FROM partner JOIN partner provider ON provider.id = partner.provider_id
      WHERE partner.id = concord_partner();
    PERFORM set_config('concord.everyone', before, true);
    RETURN found;
  END $$;

-- Whether a partner is an indirect reseller that works with the transaction's partner.
CREATE FUNCTION is_own_reseller(reseller uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
  AS $$
  DECLARE
    before text := coalesce(current_setting('concord.everyone', true), '');
    found boolean;
  BEGIN
    PERFORM set_config('concord.everyone', 'on', true);
    found := EXISTS (
      SELECT FROM partner WHERE id = reseller AND provider_id = concord_partner() AND type = 'indirect_reseller'
    );
    PERFORM set_config('concord.everyone', before, true);
    RETURN found;
  END $$;

-- Clears away a portion of the receipts of calls from before an instant, whoever's; what another transaction holds is
-- left for the next time. Gives how many went.
CREATE FUNCTION clear_receipts(until timestamptz, portion integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
  AS $$
  DECLARE
    before text := coalesce(current_setting('concord.everyone', true), '');
    cleared integer;
  BEGIN
    PERFORM set_config('concord.everyone', 'on', true);
    DELETE FROM api_receipt WHERE (partner_id, request_id) IN (
      SELECT partner_id, request_id FROM api_receipt WHERE created_at < until LIMIT portion FOR UPDATE SKIP LOCKED
    );
    GET DIAGNOSTICS cleared = ROW_COUNT;
    PERFORM set_config('concord.everyone', before, true);
    RETURN cleared;
  END $$;

REVOKE EXECUTE ON FUNCTION partner_of_address, partner_of_api_key, partner_of_entra_tenant, name_of_own_provider,
  is_own_reseller, clear_receipts FROM PUBLIC;
