import type { company as master } from "@/lib/i18n/en/company"
import type { Words } from "@/lib/i18n/words"

export const company = {
  heading: "公司",
  companyName: "公司名稱",
  domain: "主要網域",
  microsoftId: "Microsoft 識別碼",
  country: "國家/地區",
  address: "地址",
  city: "城市",
  state: "州/省",
  postalCode: "郵遞區號",
  registrationNumber: "公司註冊號碼",
  contactHeading: "主要連絡人",
  name: "姓名",
  email: "電子郵件地址",
  phone: "電話號碼",
  pages: "客戶頁面",
  accountInfo: "帳戶資訊",
  subscriptions: "訂閱",
  orders: "訂單",
  activityLog: "活動記錄",
  proof: "存證",
  newOrder: "新訂單",
} satisfies Words<typeof master>
