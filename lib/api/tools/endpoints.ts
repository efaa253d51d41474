import { z } from "zod"
import { checkAddress } from "@/lib/usecases/check-address"
import { pretendDirectAcceptance } from "@/lib/usecases/pretend-direct-acceptance"
import { endpoint, ok } from "../endpoint"
import { ofCustomer } from "../shapes"
import { acts } from "./acts"
import { audit } from "./audit"
import { rulesOfCountry } from "./country-rules"

const Text = z.string().optional()
const Address = z.object({
  addressLine1: Text,
  addressLine2: Text,
  city: Text,
  state: Text,
  postalCode: Text,
  country: Text,
})

const PERSON = "An address is checked, not who lives there"

const address = endpoint({
  tag: "Tools",
  method: "post",
  path: "/validations/address",
  summary: "Check an address by the rules of its country",
  usecase: checkAddress,
  body: Address,
  readOver: { firstName: PERSON, lastName: PERSON, middleName: PERSON, phoneNumber: PERSON },
  example: { addressLine1: "中山北路二段42號", city: "台北市", postalCode: "104094", country: "TW" },
  answer: {
    status: 200,
    description: "Whether the address fits its country's rules; nobody is asked whether the place exists",
    schema: z.object({
      originalAddress: Address,
      suggestedAddresses: z.array(Address),
      status: z.enum(["NotValidated", "InteractionRequired"]),
      validationMessage: Text,
    }),
  },
  async handle({ ask, body, say }) {
    const { problems } = await ask(checkAddress, body)
    return ok({
      originalAddress: body,
      suggestedAddresses: [],
      status: problems ? "InteractionRequired" : "NotValidated",
      validationMessage: problems
        ? Object.entries(problems)
            .map(([field, what]) => `${field}: ${say.problem(what)}`)
            .join(" ")
        : undefined,
    })
  },
})

const directAcceptance = endpoint({
  tag: "Tools",
  ours: true,
  method: "post",
  path: "/customers/{customerId}/directSignedMicrosoftCustomerAgreementStatus",
  summary: "In a sandbox only: have the customer accept with Microsoft itself, or not",
  usecase: pretendDirectAcceptance,
  params: ofCustomer,
  body: z.object({ isSigned: z.boolean() }),
  example: { isSigned: true },
  answer: { status: 200, description: "What holds now", schema: z.object({ isSigned: z.boolean() }) },
  errors: [60003, 800002, 900118],
  async handle({ act, params: { customerId }, body }) {
    return act(pretendDirectAcceptance, { customerId, signed: body.isSigned }, ({ signed }) => ok({ isSigned: signed }))
  },
})

export const tools = [address, rulesOfCountry, directAcceptance, acts, audit]
