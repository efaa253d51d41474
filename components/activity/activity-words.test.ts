import { createTranslator } from "next-intl"
import { describe, expect, test } from "vitest"
import { ACTIVITY_ACTIONS, type Activity } from "@/lib/domain/activity"
import { CalendarDate } from "@/lib/domain/calendar-date"
import { en } from "@/lib/i18n/en"
import { zhTW } from "@/lib/i18n/zh-tw"
import { activityDetails } from "./activity-words"

const inEnglish = createTranslator({ locale: "en", messages: en })
const inChinese = createTranslator({ locale: "zh-TW", messages: zhTW as typeof en })

const signatory = { firstName: "小明", lastName: "王" }
const acceptedOn = CalendarDate.parse("2026-11-21")
const product = "Microsoft 365 Business Basic"

const acts: [Activity, string, string][] = [
  [
    { action: "confirmation-recorded", signatory, acceptedOn, channel: "account" },
    "王小明, 21 Nov 2026 (Account info)",
    "王小明，2026年11月21日（帳戶資訊）",
  ],
  [
    { action: "confirmation-withdrawn", signatory, acceptedOn, reason: "Other company" },
    "王小明, 21 Nov 2026. Reason: Other company",
    "王小明，2026年11月21日。原因：Other company",
  ],
  [
    {
      action: "evidence-attached",
      signatory,
      acceptedOn,
      fileName: "合約.pdf",
      size: 1_258_291,
      sha256: "0".repeat(64),
    },
    "合約.pdf (1.2 MB), for 王小明, 21 Nov 2026",
    "合約.pdf（1.2 MB），王小明，2026年11月21日",
  ],
  [{ action: "customer-created", withConfirmation: false, items: 0 }, "Without a confirmation", "未附接受確認"],
  [
    { action: "customer-created", withConfirmation: true, items: 2 },
    "With a confirmation; 2 items chosen",
    "附接受確認；選了 2 個項目",
  ],
  [
    {
      action: "customer-corrected",
      corrections: [
        { field: "companyName", from: "Contoso", to: "Contoso Ltd" },
        { field: "contact.phone", from: null, to: "02 5550 0177" },
        { field: "addressLine2", from: "3F", to: null },
      ],
    },
    "Company name: Contoso → Contoso Ltd; Phone number: nothing → 02 5550 0177; Address, second line: 3F → nothing",
    "公司名稱：Contoso → Contoso Ltd；電話號碼：（空白） → 02 5550 0177；地址第二行：3F → （空白）",
  ],
  [{ action: "cart-changed", items: 0 }, "Cart emptied", "購物車已清空"],
  [{ action: "order-refused", items: 1 }, "No confirmation; cart of 1 item kept", "沒有接受確認，購物車保留 1 個項目"],
  [
    { action: "order-placed", orderId: "7K3M9", items: 1, licences: 25 },
    "Order 7K3M9: 1 item, 25 licences",
    "訂單 7K3M9：1 個項目，25 個授權",
  ],
  [{ action: "licences-changed", product, from: 42, to: 50 }, `${product}, 42 → 50`, `${product}，42 → 50`],
  [{ action: "agent-added", agent: "Ann", roles: ["sales_agent"] }, "Ann: Sales agent", "Ann：銷售代理人"],
  [{ action: "agent-roles-changed", agent: "Ann", roles: [] }, "Ann: no role", "Ann：沒有角色"],
  [
    { action: "api-key-made", name: "Billing job", kind: "agent" },
    "Billing job: acts as the agent",
    "Billing job：以代理人身分",
  ],
  [
    { action: "api-key-made", name: "Billing job", kind: "app" },
    "Billing job: application only",
    "Billing job：僅限應用程式",
  ],
  [{ action: "api-key-revoked", name: "Billing job" }, "Billing job", "Billing job"],
  [{ action: "signed-in" }, "", ""],
  [{ action: "signed-in", by: ["password", "time-code"] }, "password, time code", "密碼、驗證碼"],
  [{ action: "identity-proved", by: "passkey" }, "passkey", "通行密鑰"],
  [{ action: "recovery-code-used", left: 0 }, "none left", "已用完"],
  [{ action: "recovery-code-used", left: 9 }, "9 left", "剩 9 組"],
  [{ action: "recovery-codes-made", codes: 10 }, "10 codes", "10 組"],
]

describe("what is said about an act", () => {
  test.each(acts)("%j", (activity, english, chinese) => {
    expect(activityDetails(activity, inEnglish, "en")).toBe(english)
    expect(activityDetails(activity, inChinese, "zh-TW")).toBe(chinese)
  })
})

test("every act has a name in both languages", () => {
  for (const action of ACTIVITY_ACTIONS) {
    expect(en.activity.action[action]).not.toBe("")
    expect(zhTW.activity.action[action]).not.toBe("")
  }
})
