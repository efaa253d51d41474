import type { home as master } from "@/lib/i18n/en/home"
import type { Words } from "@/lib/i18n/words"

export const home = {
  title: "首頁",
  sub: "{day}，{zone}",
  status: "合約狀態",
  remark: {
    blocked: "{count, plural, =0 {目前沒有被擋下} other {其中 # 位正被擋下}}",
    thisMonth: "{count, plural, =0 {本月沒有確認} other {本月確認 # 位}}",
    direct: "不需要另外確認",
  },
  notAvailable: {
    title: "這個雲端沒有 Microsoft 客戶合約",
    text: "不需要確認：您的 {customers}都可以訂購及變更授權數目。",
  },
  customers: "顯示客戶",
  blocked: {
    title: "會先被擋下的客戶",
    sub: "有購物車在等，或續約日將近。確認之後立即放行。",
    orderRefused: "訂單被擋下，購物車已清空",
    cartStopped: "購物車有 {count, number} 個項目，停在購買",
    cart: "購物車有 {count, number} 個項目",
    licencesRefused: "授權數目的變更被拒：{from, number} → {to, number}",
    licencesRefusedPlain: "授權數目的變更被拒",
    renewal: "{day}續約，未確認前無法變更授權數目",
    inDays: "{count, plural, =0 {今天} =1 {明天} other {# 天後}}",
    confirm: "確認接受<what>：{name}</what>",
    mayNot: "只有系統管理代理人和銷售代理人可以確認接受。",
    all: "顯示全部 {count, number} 位需要確認的客戶",
    none: "沒有客戶被擋下",
    noneText: "沒有購物車、授權變更或 30 天內的續約在等待確認。",
    done: "每位客戶都可以訂購",
    doneText: "每一位都已確認，或已直接接受。",
  },
  recent: {
    title: "最近的確認",
    by: "<person></person>，由 <agent></agent> 記錄",
    none: "還沒有確認",
  },
  drafts: {
    title: "未完成的新客戶",
    saved: "第 {number, number} 步，共 4 步，<at></at>儲存",
    all: "顯示全部 {count, number} 份草稿",
  },
} satisfies Words<typeof master>
