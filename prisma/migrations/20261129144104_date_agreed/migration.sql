-- The instant that a program sent for an acceptance, as it wrote it. Older confirmations, and those of the screens, have
-- a day alone; what is null is left out of what a record says, so their links stay as they are.
ALTER TABLE "confirmation" ADD COLUMN "date_agreed" TEXT;

CREATE OR REPLACE FUNCTION content_of(made confirmation) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT canonical_json(json_build_object(
    'kind', 'confirmation', 'id', made.id, 'number', made.number,
    'partnerId', made.partner_id, 'partnerName', p.name,
    'customerId', made.customer_id, 'customerName', c.company_name, 'customerDomain', c.domain,
    'firstName', made.first_name, 'lastName', made.last_name, 'email', made.email,
    'phone', made.phone, 'phoneE164', made.phone_e164, 'acceptedOn', made.accepted_on::text,
    'dateAgreed', made.date_agreed,
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
