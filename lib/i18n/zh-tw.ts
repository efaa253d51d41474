import { activity } from "@/lib/i18n/zh-tw/activity"
import { agreement } from "@/lib/i18n/zh-tw/agreement"
import { api } from "@/lib/i18n/zh-tw/api"
import { cart } from "@/lib/i18n/zh-tw/cart"
import { common } from "@/lib/i18n/zh-tw/common"
import { company } from "@/lib/i18n/zh-tw/company"
import { customer } from "@/lib/i18n/zh-tw/customer"
import { developers } from "@/lib/i18n/zh-tw/developers"
import { draft } from "@/lib/i18n/zh-tw/draft"
import { factor } from "@/lib/i18n/zh-tw/factor"
import { fault } from "@/lib/i18n/zh-tw/fault"
import { home } from "@/lib/i18n/zh-tw/home"
import { offer } from "@/lib/i18n/zh-tw/offer"
import { order } from "@/lib/i18n/zh-tw/order"
import { problem } from "@/lib/i18n/zh-tw/problem"
import { proof } from "@/lib/i18n/zh-tw/proof"
import { refusal } from "@/lib/i18n/zh-tw/refusal"
import { settings } from "@/lib/i18n/zh-tw/settings"
import { shell } from "@/lib/i18n/zh-tw/shell"
import { signIn } from "@/lib/i18n/zh-tw/sign-in"
import { subscription } from "@/lib/i18n/zh-tw/subscription"

/** The words of the portal in Traditional Chinese as used in Taiwan. */
export const zhTW = {
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
