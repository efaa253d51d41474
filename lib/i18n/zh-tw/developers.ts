import type { developers as master } from "@/lib/i18n/en/developers"
import type { Words } from "@/lib/i18n/words"

export const developers = {
  title: "Concord API",
  make: "建立 API 金鑰",
  goOn: "，再按 Authorize 貼上金鑰，就能試用各項呼叫；沒有金鑰也能閱讀。以下的說明以英文撰寫。",
} satisfies Words<typeof master>
