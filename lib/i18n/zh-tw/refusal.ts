import type { refusal as master } from "@/lib/i18n/en/refusal"
import type { Words } from "@/lib/i18n/words"

export const refusal = {
  invalid: "有些內容需要修正。",
  "signed-out": "您的工作階段已結束。輸入的內容還在：請再次登入，然後再儲存一次。",
  forbidden:
    "{because, select, reseller {間接轉銷商無法這麼做。請與您的間接提供者合作。} admin_agent {只有系統管理代理人可以這麼做。} global_admin {只有全域系統管理員可以這麼做。} app_only {這必須由人來做；應用程式不能單獨這麼做。} other {您的角色不能這麼做。只有系統管理代理人和銷售代理人可以。}}",
  "not-found": "找不到，或已不存在。",
  "acceptance-required": "這位客戶還沒有 Microsoft 客戶合約的接受確認。請先確認。",
  "same-signatory": "最新的確認是同一位接受者。",
  "agreement-not-available": "Microsoft 客戶合約不適用於這個雲端。",
  stale: "頁面開啟期間，有人變更了這項內容。現在顯示的是最新的；請檢查，仍然需要時再儲存一次。",
  "already-withdrawn": "這筆記錄已經撤回。",
  "evidence-full": "這筆記錄已經有十個檔案，無法再附加。",
  "evidence-known": "這筆記錄已經附有同一個檔案。",
  "already-submitted": "這份草稿已經成為客戶。",
  "already-ordered": "這個購物車已經下單，訂單編號 {orderId}。",
  "cart-empty": "購物車是空的。請先選擇產品。",
  "subscription-not-active": "訂閱不在使用中，無法變更。",
  "not-counted": "依使用量計費的訂閱不計授權數目。",
  "not-renewing": "這個訂閱沒有期限，因此不會續約。",
  "proof-wanted": "請先再次驗證身分，才能執行這項操作。",
  "last-factor": "貴公司要求雙重驗證，請先新增另一種方式再移除這一項。",
  "own-factors": "您的雙重驗證須由另一位全域系統管理員移除。",
  "last-global-admin": "必須有人能管理代理人。請先讓另一位代理人成為全域系統管理員。",
  "sandbox-only": "只有沙箱可以模擬客戶已直接接受。",
  "request-id-reused": "這個要求識別碼已用於另一個呼叫。每個呼叫請使用新的識別碼。",
  busy: "系統忙碌中，內容尚未儲存。您輸入的內容仍在這裡，請稍後再試。",
  unknown: "儲存時與資料庫的連線中斷，無法得知是否已儲存。您輸入的內容仍在這裡。",
  unreachable: "伺服器沒有回應，無法得知是否已儲存。您輸入的內容仍在這裡，請再試一次，或在另一個分頁查看。",
  failed: "系統發生錯誤，無法得知是否已儲存。您輸入的內容仍在這裡，請稍後再試一次，或在另一個分頁查看。",
  outdated: "頁面開啟期間，系統已更新。請先複製您輸入的內容，再重新載入頁面。",
} satisfies Words<typeof master>
