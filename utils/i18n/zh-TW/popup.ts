import type { popupEn } from '@/utils/i18n/en/popup';

export const popupZhTW: typeof popupEn = {
  correct: '更正標題、作者、來源與日期',
  title: '標題',
  authors: '作者',
  authorsHint: '多位作者以分號隔開',
  source: '來源',
  date: '日期',
  kind: '網站類型',
  kinds: { newspaper: '報紙', portal: '新聞入口網站', government: '政府網站', other: '其他' },
  byHand: '已手動更正',
  stays: '更正後的內容不會因重新讀取網頁而改變，並用於所有匯出。',
  byCode: '依標籤顯示',
  cite: '複製引文與出處',
  citing: '引用格式與預覽',
  codebook: '標籤表',
};
