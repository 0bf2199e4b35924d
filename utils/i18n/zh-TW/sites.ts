import type { en } from '@/utils/i18n/en/sites';

export const zhTW: typeof en = {
  title: '網站',
  onSite: (host) => `在 ${host} 上`,
  restore: '開啟網頁就顯示我的標註',
  alwaysOpen: '文章總是用清讀檢視開啟',
  hint: '瀏覽器只會詢問一次，而且只針對這個網站。兩項都關閉後，權限隨即交還。用清讀檢視開啟的文章都會存入資料庫。',
  listHint: '在這些網站上，不按按鈕報痕也會運作；其他網站一律無權存取。',
  none: '還沒有。到那個網站的網頁上開啟即可：側邊欄、彈出面板，以及清讀檢視的「文章資訊與大綱」裡都有開關。',
  revoke: (host) => `收回 ${host} 的權限`,
  revokeShort: '收回',
  revoked: (host) => `已收回 ${host} 的權限`,
  refused: '瀏覽器沒有允許，設定未變更。',
};
