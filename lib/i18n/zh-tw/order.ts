import type { order as master } from "@/lib/i18n/en/order"
import type { Words } from "@/lib/i18n/words"

export const order = {
  title: "訂單",
  sub: "時間為{zone}。",
  waiting: {
    title: "尚未訂購",
    sub: "購物車會保留，直到有人按「購買」。",
    notOrdered: "尚未訂購",
    detail: "{items}，最後由 {agent} 變更",
    review: "檢閱<what>：{name}</what>",
    more: "列出最近變更的 {shown, number} 個，共 {count, number} 個。其他的在各客戶的頁面。",
  },
  placed: "已成立的訂單",
  column: {
    number: "訂單編號",
    date: "日期",
    customer: "客戶",
    items: "項目",
    by: "訂購者",
    state: "狀態",
  },
  state: { placed: "已成立" },
  contents: "{items}，{licences}",
  empty: {
    title: "還沒有訂單",
    text: "按下「購買」並通過確認後，訂單會列在這裡。",
  },
} satisfies Words<typeof master>
