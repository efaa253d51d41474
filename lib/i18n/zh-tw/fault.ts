import type { fault as master } from "@/lib/i18n/en/fault"
import type { Words } from "@/lib/i18n/words"

export const fault = {
  customerTitle: "找不到這位客戶",
  customerText: "請在清單中以公司名稱、網域或 Microsoft 識別碼尋找。",
  customerAction: "前往客戶清單",
  pageTitle: "找不到這個頁面",
  pageText: "這個網址沒有對應的頁面，您要找的內容可能已移動。",
  pageAction: "前往首頁",
  title: "無法顯示這個頁面",
  text: "系統發生問題。先前儲存的內容都還在。",
  busyTitle: "系統忙碌中",
  busyText: "目前無法讀取這個頁面。先前儲存的內容都還在，請稍候再試一次。",
  busyFile: "系統忙碌中，目前無法產生這個檔案。請回到上一頁，稍候再試一次。",
  number: "問題編號：",
  tryAgain: "再試一次",
} satisfies Words<typeof master>
