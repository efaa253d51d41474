import type { signIn as master } from "@/lib/i18n/en/sign-in"
import type { Words } from "@/lib/i18n/words"

export const signIn = {
  title: "登入",
  email: "電子郵件地址",
  password: "密碼",
  signIn: "登入",
  signingIn: "登入中",
  withMicrosoft: "使用 Microsoft 登入",
  withPasskey: "使用通行密鑰登入",
  or: "或",
  expiredTitle: "工作階段已結束",
  expiredText: "登入後可從原處繼續。草稿和購物車都已保留。",
  strangerTitle: "Microsoft 認得您，但您還不是這裡的代理人",
  strangerText: "請貴公司的全域系統管理員將您新增為代理人，然後再次登入。",
  failedTitle: "使用 Microsoft 登入未成功",
  failedText: "一切都沒有變更。請再試一次，或使用密碼登入。",
  samples: "範例帳戶",
  samplesText: "密碼都是 {password}。選擇一個即可填入。",
} satisfies Words<typeof master>
