-- How the customer accepted is part of what a confirmation says.
CREATE OR REPLACE FUNCTION content_of(made confirmation) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT canonical_json(json_build_object(
    'kind', 'confirmation', 'id', made.id, 'number', made.number,
    'partnerId', made.partner_id, 'partnerName', p.name,
    'customerId', made.customer_id, 'customerName', c.company_name, 'customerDomain', c.domain,
    'firstName', made.first_name, 'lastName', made.last_name, 'email', made.email,
    'phone', made.phone, 'phoneE164', made.phone_e164, 'acceptedOn', made.accepted_on::text,
    'templateId', made.template_id, 'version', made.version, 'agreementLink', v.link,
    'country', made.country, 'language', made.language, 'channel', made.channel, 'reason', made.reason,
    'means', made.acceptance_means, 'note', made.acceptance_note,
    'agentId', made.agent_id, 'agentName', a.name, 'agentEmail', a.email,
    'agentRoles', array_to_string(made.agent_roles, ' '), 'recordedAt', instant(made.recorded_at)
  ))
  FROM partner p, customer c, agent a, agreement_version v
  WHERE p.id = made.partner_id
    AND (c.partner_id, c.id) = (made.partner_id, made.customer_id)
    AND (a.partner_id, a.id) = (made.partner_id, made.agent_id)
    AND (v.template_id, v.version) = (made.template_id, made.version)
$$;

CREATE FUNCTION content_of(made evidence) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT canonical_json(json_build_object(
    'kind', 'evidence', 'id', made.id, 'number', made.number, 'confirmationId', made.confirmation_id,
    'partnerId', made.partner_id, 'partnerName', p.name,
    'customerId', c.id, 'customerName', c.company_name, 'customerDomain', c.domain,
    'fileName', made.file_name, 'mediaType', made.media_type, 'size', made.size, 'sha256', made.sha256,
    'agentId', made.agent_id, 'agentName', a.name, 'agentEmail', a.email, 'attachedAt', instant(made.attached_at)
  ))
  FROM partner p, confirmation f, customer c, agent a
  WHERE p.id = made.partner_id
    AND (f.partner_id, f.id) = (made.partner_id, made.confirmation_id)
    AND (c.partner_id, c.id) = (f.partner_id, f.customer_id)
    AND (a.partner_id, a.id) = (made.partner_id, made.agent_id)
$$;

CREATE FUNCTION chain_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM append_to_chain(NEW.partner_id, f.customer_id, 'evidence', NEW.id, content_of(NEW))
    FROM confirmation f WHERE (f.partner_id, f.id) = (NEW.partner_id, NEW.confirmation_id);
  RETURN NULL;
END $$;

CREATE TRIGGER chain AFTER INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION chain_evidence();

CREATE TRIGGER added_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER added_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_chunk
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

SELECT guard_partner(name::regclass) FROM unnest(ARRAY['evidence', 'evidence_chunk']) AS name;
