import type { proof as master } from "@/lib/i18n/en/proof"
import type { Words } from "@/lib/i18n/words"

export const proof = {
  heading: "存證",
  sub: "每筆記錄都帶有雜湊值，涵蓋其內容與前一筆記錄，因此任何修改、刪除或插入都會被發現。時間為{zone}。",
  whole: "全部 {count} 筆記錄都與建立時相同",
  wholeText: "所有雜湊值剛剛都重新計算過，結果一致。",
  breached: "有記錄在 Concord 之外遭到變更",
  breachedText: "{what}請勿信賴此客戶的記錄，並請系統維運人員執行 npm run verify。",
  breach: {
    altered: "{table} {row} 遭到修改。",
    removed: "{table} {row} 遭到刪除。",
    inserted: "{table} {row} 遭到插入。",
  },
  table: {
    confirmation: "確認",
    withdrawal: "撤回",
    direct_acceptance: "直接接受",
    chain_entry: "鏈結",
    checkpoint: "檢查點",
    checkpoint_head: "檢查點的端點",
  },
  empty: { title: "尚無記錄", text: "第一筆確認會開始此客戶的記錄鏈。" },
  column: { position: "序號", record: "記錄", recordedAt: "記錄時間", hash: "SHA-256", seal: "封存" },
  kind: { confirmation: "確認", withdrawal: "撤回", direct_acceptance: "直接接受" },
  seal: "檢查點 {number}",
  unsealed: "尚未",
  archive: "稽核檔案（ZIP）",
  certificate: "證明書（PDF）",
} satisfies Words<typeof master>
