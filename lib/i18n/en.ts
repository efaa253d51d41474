import { activity } from "@/lib/i18n/en/activity"
import { agreement } from "@/lib/i18n/en/agreement"
import { api } from "@/lib/i18n/en/api"
import { cart } from "@/lib/i18n/en/cart"
import { common } from "@/lib/i18n/en/common"
import { company } from "@/lib/i18n/en/company"
import { customer } from "@/lib/i18n/en/customer"
import { developers } from "@/lib/i18n/en/developers"
import { draft } from "@/lib/i18n/en/draft"
import { factor } from "@/lib/i18n/en/factor"
import { fault } from "@/lib/i18n/en/fault"
import { home } from "@/lib/i18n/en/home"
import { offer } from "@/lib/i18n/en/offer"
import { order } from "@/lib/i18n/en/order"
import { problem } from "@/lib/i18n/en/problem"
import { proof } from "@/lib/i18n/en/proof"
import { refusal } from "@/lib/i18n/en/refusal"
import { settings } from "@/lib/i18n/en/settings"
import { shell } from "@/lib/i18n/en/shell"
import { signIn } from "@/lib/i18n/en/sign-in"
import { subscription } from "@/lib/i18n/en/subscription"

/** The words of the portal, in English: the master that the other language must match, key by key. */
export const en = {
  activity,
  agreement,
  api,
  cart,
  company,
  offer,
  common,
  customer,
  developers,
  draft,
  factor,
  fault,
  home,
  order,
  problem,
  proof,
  refusal,
  settings,
  shell,
  signIn,
  subscription,
}
