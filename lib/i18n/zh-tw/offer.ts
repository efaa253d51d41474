import type { offer as master } from "@/lib/i18n/en/offer"
import type { Words } from "@/lib/i18n/words"

export const offer = {
  licenceBased: "授權型訂閱",
  usageBased: "依使用量",
  notCounted: "不計數",
  line: {
    nth: "第 {nth, number} 筆",
    both: "第 {nth, number} 筆：{name}",
    of: "{product}（{line}）",
  },
  billing: "{cycle}，{term}",
  cycle: {
    monthly: "每月計費",
    annual: "每年計費",
    triennial: "每三年計費",
    one_time: "一次性計費",
    none: "依使用量",
  },
  term: {
    P1M: "一個月期",
    P1Y: "一年期",
    P3Y: "三年期",
  },
} satisfies Words<typeof master>
