import { z } from "zod"

const Text = z.string().optional()

/** A billing profile as programs send it, each property if they like. */
export const SentProfile = z.object({
  culture: Text,
  language: Text,
  email: Text,
  companyName: Text,
  firstName: Text,
  lastName: Text,
  defaultAddress: z
    .object({
      ...{ country: Text, state: Text, city: Text, addressLine1: Text, addressLine2: Text, postalCode: Text },
      ...{ firstName: Text, lastName: Text, phoneNumber: Text },
    })
    .optional(),
})

export const PROFILE_EXAMPLE = {
  culture: "zh-TW",
  language: "zh",
  email: "yichun@lucernepub.example",
  companyName: "Lucerne Publishing",
  defaultAddress: {
    ...{ country: "TW", city: "台北市", addressLine1: "中山北路二段42號", postalCode: "104094" },
    ...{ firstName: "怡君", lastName: "張", phoneNumber: "02 5550 0177" },
  },
}

/** Where a caller finds what a use-case calls so; `profile` is where the profile stands in the body, with its dot. */
export function fieldsOfProfile(profile: "" | "billingProfile."): Record<string, string> {
  const inProfile = ["companyName", "culture", "language"].map((name) => [name, `${profile}${name}`])
  const inAddress = ["country", "state", "city", "addressLine1", "addressLine2", "postalCode"].map((name) => [
    name,
    `${profile}defaultAddress.${name}`,
  ])
  return {
    ...Object.fromEntries([...inProfile, ...inAddress]),
    "contact.email": `${profile}email`,
    "contact.phone": `${profile}defaultAddress.phoneNumber`,
  }
}
