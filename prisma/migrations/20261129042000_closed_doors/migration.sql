-- Functions that run as the owner look for tables where the owner put them, and in nobody's temporary ones first: by a
-- table of that name with a trigger of his own, whoever came as the portal's role would have become the owner.
-- For a new one: SET search_path FROM CURRENT does not do; two-roles.test.ts finds it.
DO $$
DECLARE
  door regprocedure;
BEGIN
  FOR door IN SELECT oid FROM pg_proc WHERE prosecdef AND pronamespace = current_schema()::regnamespace AND pg_has_role(proowner, 'USAGE')
    AND proname IN (
      'partner_of_address', 'partner_of_api_key', 'partner_of_entra_tenant', 'name_of_own_provider', 'is_own_reseller',
      'clear_receipts', 'chain_confirmation', 'chain_withdrawal', 'chain_direct_acceptance', 'chain_evidence'
    )
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', door, current_schema());
  END LOOP;
END $$;

-- A day in a link reads 2026-11-29, however the database prefers to write days.
ALTER FUNCTION chain_confirmation() SET datestyle = 'ISO, YMD';

-- A file takes its bytes in while it is attached; once it is whole, nothing is added to it.
CREATE FUNCTION refuse_too_much() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whole integer;
  kept bigint;
BEGIN
  SELECT size INTO whole FROM evidence WHERE (partner_id, id) = (NEW.partner_id, NEW.evidence_id);
  SELECT coalesce(sum(octet_length(bytes)), 0) INTO kept FROM evidence_chunk
    WHERE (partner_id, evidence_id) = (NEW.partner_id, NEW.evidence_id);
  IF whole IS NULL OR octet_length(NEW.bytes) = 0 OR kept + octet_length(NEW.bytes) > whole THEN
    RAISE EXCEPTION 'The file % is whole', NEW.evidence_id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION refuse_too_much() SET search_path = %I, pg_temp', current_schema());
END $$;

CREATE TRIGGER whole_only BEFORE INSERT ON evidence_chunk FOR EACH ROW EXECUTE FUNCTION refuse_too_much();
