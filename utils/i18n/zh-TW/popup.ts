import type { popupEn } from '@/utils/i18n/en/popup';

export const popupZhTW: typeof popupEn = {
  byCode: '依標籤顯示',
  cite: '複製引文與出處',
  citing: '引用格式與預覽',
  codebook: '標籤表',
  ownPage: '這是報痕自己的頁面。請開啟一篇文章，再按按鈕。',
  viewInTab: '本分頁中的清讀檢視',
  viewOpen: '清讀檢視已開啟，也可按 Esc、✕ 或 Alt+R 關閉。',
  viewWithoutArticle: '沒有在本頁找到文章；在清讀檢視中可以改用其他方式讀取。',
  closeView: '關閉清讀檢視',
};
