import { z } from "zod"
import { newTextToken } from "@/lib/auth/api-token"
import { CUSTOMER_AGREEMENT_TEMPLATE, templatesOfType } from "@/lib/domain/agreement"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { listAgreementTemplates } from "@/lib/usecases/list-agreement-templates"
import { listConfirmations } from "@/lib/usecases/list-confirmations"
import { viewAgreementText } from "@/lib/usecases/view-agreement-text"
import { viewDirectAcceptance } from "@/lib/usecases/view-direct-acceptance"
import { created, endpoint, ok } from "../endpoint"
import { collection, collectionOf, ofCustomer } from "../shapes"
import { Agreement, AgreementMetadata, agreement, agreementMetadata, Contact } from "./resource"

const OfType = z.object({
  agreementType: z
    .string()
    .optional()
    .describe("MicrosoftCustomerAgreement, MicrosoftCloudAgreement or *; without it MicrosoftCloudAgreement only"),
})

const contact = {
  firstName: "Tania",
  lastName: "Carr",
  email: "tania.carr@fabrikam.example",
  phoneNumber: "03 555 0188",
}
const confirmation = {
  primaryContact: contact,
  templateId: CUSTOMER_AGREEMENT_TEMPLATE,
  dateAgreed: "2026-11-20T00:00:00Z",
  type: "MicrosoftCustomerAgreement",
}
const recorded = {
  ...confirmation,
  userId: "20000000-0000-4000-8000-000000000001",
  agreementLink: "https://aka.ms/customeragreement",
}

const metadata = endpoint({
  tag: "Agreements",
  method: "get",
  path: "/agreements",
  summary: "The agreements that a customer can accept, by their templates",
  usecase: listAgreementTemplates,
  query: OfType,
  answer: { status: 200, description: "The metadata", schema: collectionOf(AgreementMetadata) },
  errors: [900127],
  fields: { type: "agreementType" },
  async handle({ ask, query }) {
    const { templates } = await ask(listAgreementTemplates, { type: query.agreementType })
    return ok(collection(templates.map(agreementMetadata), "/agreements"))
  },
})

const document = endpoint({
  tag: "Agreements",
  method: "get",
  path: "/agreementtemplates/{templateId}/document",
  summary: "A link to the text of the agreement, for five minutes",
  usecase: viewAgreementText,
  params: z.object({ templateId: z.string() }),
  query: z.object({ language: z.string().optional(), country: z.string().optional() }),
  answer: {
    status: 200,
    description: "The links",
    schema: z.object({ displayUri: z.url(), downloadUri: z.url(), language: z.string(), country: z.string() }),
  },
  errors: [800002, 900127],
  async handle({ ask, params, query, origin, now }) {
    const { text } = await ask(viewAgreementText, { ...query, ...params })
    const uri = `${origin}/v1/agreementtexts/${await newTextToken(text.link, now)}`
    return ok({ displayUri: uri, downloadUri: uri, language: text.language, country: text.country })
  },
})

const list = endpoint({
  tag: "Agreements",
  method: "get",
  path: "/customers/{customerId}/agreements",
  summary: "The confirmations of a customer's acceptance that count, newest first",
  usecase: listConfirmations,
  params: ofCustomer,
  query: OfType,
  answer: { status: 200, description: "The confirmations", schema: collectionOf(Agreement) },
  errors: [60003, 900118, 900127],
  async handle({ ask, params: { customerId }, query }) {
    const { confirmations } = await ask(listConfirmations, { customerId })
    const isAsked = templatesOfType(query.agreementType).some(
      ({ templateId }) => templateId === CUSTOMER_AGREEMENT_TEMPLATE,
    )
    const items = confirmations.map((one) => agreement(one, one.agentId, { ...one, link: one.text.link }))
    return ok(collection(isAsked ? items : [], `/customers/${customerId}/agreements`))
  },
})

const confirm = endpoint({
  tag: "Agreements",
  method: "post",
  path: "/customers/{customerId}/agreements",
  summary: "Confirm that the customer accepted the Microsoft Customer Agreement",
  usecase: confirmAcceptance,
  params: ofCustomer,
  body: z.object({
    primaryContact: Contact.partial().optional(),
    templateId: z.string(),
    dateAgreed: z
      .string()
      .describe(
        "A day (its midnight), or a moment, which is on the day it was in the partner's time zone; never in the future",
      ),
    type: z.string().optional().describe("Without it, the template's"),
  }),
  readOver: {
    userId: "Who gives the confirmation is whoever calls",
    agreementLink: "The template decides which text it is; the answer has its link",
  },
  example: confirmation,
  answer: { status: 201, description: "The confirmation", schema: Agreement, example: recorded },
  errors: [600002, 600061, 800002, 900118, 900127, 60003],
  fields: {
    firstName: "primaryContact.firstName",
    lastName: "primaryContact.lastName",
    email: "primaryContact.email",
    phone: "primaryContact.phoneNumber",
    acceptedOn: "dateAgreed",
    sent: "",
  },
  async handle({ act, params: { customerId }, body: { primaryContact, dateAgreed, templateId, type } }) {
    const { phoneNumber, ...person } = primaryContact ?? {}
    const sent = { dateAgreed, templateId, type }
    const confirmed = { ...person, phone: phoneNumber, customerId, channel: "api" as const, sent }
    return act(confirmAcceptance, confirmed, ({ acceptance, text, agent }) =>
      created(agreement(acceptance, agent.id, text)),
    )
  },
})

const directStatus = endpoint({
  tag: "Agreements",
  method: "get",
  path: "/customers/{customerId}/directSignedMicrosoftCustomerAgreementStatus",
  summary: "Whether the customer accepted the agreement with Microsoft itself",
  usecase: viewDirectAcceptance,
  params: ofCustomer,
  answer: { status: 200, description: "Whether it did", schema: z.object({ isSigned: z.boolean() }) },
  errors: [60003, 900118, 900127],
  async handle({ ask, params }) {
    const { signed } = await ask(viewDirectAcceptance, params)
    return ok({ isSigned: signed })
  },
})

export const agreements = [metadata, document, list, confirm, directStatus]
