import { expect, test } from "vitest"
import { WORDS } from "./words"

// The labels that the portal was ordered with, word for word; the documentation of the portal speaks of them by these names.
const LABELS: [zhTW: string, en: string, ...keys: string[]][] = [
  ["電子郵件地址", "Email address", "signIn.email", "agreement.email", "company.email"],
  ["密碼", "Password", "signIn.password"],
  ["登入", "Sign in", "signIn.signIn", "signIn.title"],
  ["登出", "Sign out", "shell.signOut"],
  ["首頁", "Home", "shell.home", "home.title"],
  ["客戶", "Customers", "shell.customers", "customer.title"],
  ["新客戶", "New customer", "customer.newCustomer", "draft.title"],
  [
    "帳戶資訊",
    "Account info",
    "draft.step.account-info",
    "customer.draft.step.account-info",
    "company.accountInfo",
    "agreement.channel.account",
  ],
  ["訂閱", "Subscriptions", "draft.step.subscriptions", "company.subscriptions", "subscription.heading"],
  ["檢閱", "Review", "draft.step.review", "cart.review"],
  ["確認", "Confirmation", "draft.step.confirmation"],
  ["公司", "Company", "company.heading"],
  ["公司名稱", "Company name", "company.companyName"],
  ["主要網域", "Primary domain", "company.domain"],
  ["國家/地區", "Country or region", "company.country"],
  ["地址", "Address", "company.address"],
  ["城市", "City", "company.city"],
  ["州/省", "State or province", "company.state"],
  ["郵遞區號", "Postal code", "company.postalCode"],
  ["公司註冊號碼", "Registration number", "company.registrationNumber"],
  ["主要連絡人", "Primary contact", "company.contactHeading"],
  ["名字", "First name", "agreement.firstName"],
  ["姓氏", "Last name", "agreement.lastName"],
  ["電話號碼", "Phone number", "agreement.phone", "company.phone"],
  ["(選用)", "(optional)", "common.field.optional"],
  ["Microsoft 客戶合約", "Microsoft Customer Agreement", "agreement.heading"],
  [
    "客戶已接受最新的 Microsoft 客戶合約",
    "The customer has accepted the latest Microsoft Customer Agreement",
    "agreement.accepted",
  ],
  ["合約接受日期", "Agreement acceptance date", "agreement.acceptedOn", "customer.file.acceptedOn"],
  ["更新", "Update", "common.update"],
  ["下一步", "Next", "common.next"],
  ["提交", "Submit", "common.submit"],
  ["儲存並繼續", "Save and continue", "common.saveAndContinue"],
  ["新訂單", "New order", "company.newOrder", "cart.newOrder"],
  ["購買", "Buy", "cart.buy"],
  ["授權數目", "Licences", "cart.licences", "subscription.licences"],
  ["訂單", "Orders", "shell.orders", "company.orders"],
  ["活動記錄", "Activity log", "shell.activityLog", "company.activityLog", "activity.title"],
]

const cases = LABELS.flatMap(([zhTW, en, ...keys]) => keys.map((key) => ({ key, en, zhTW })))

test.each(cases)("$key reads $en / $zhTW", ({ key, en, zhTW }) => {
  expect([WORDS.en[key], WORDS["zh-TW"][key]]).toEqual([en, zhTW])
})
