import { z } from "zod"
import type { Problems } from "@/lib/domain/problem"
import { saidOtherwise } from "./said-otherwise"

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

type Profile = z.output<typeof SentProfile>

/** The person that a profile names, by itself or in its address. */
export function nameIn({ firstName = "", lastName = "", defaultAddress = {} }: Profile) {
  return {
    firstName: firstName.trim() ? firstName : (defaultAddress.firstName ?? ""),
    lastName: lastName.trim() ? lastName : (defaultAddress.lastName ?? ""),
  }
}

/** One contact is kept: what is wrong where a profile and its address name two. `profile` is as in `fieldsOfProfile`. */
export function namesSaidOtherwise(sent: Profile, profile: "" | "billingProfile."): Problems {
  return Object.assign(
    {},
    ...(["firstName", "lastName"] as const).map((name) =>
      saidOtherwise(
        [`${profile}${name}`, sent[name]],
        [`${profile}defaultAddress.${name}`, sent.defaultAddress?.[name]],
      ),
    ),
  )
}
