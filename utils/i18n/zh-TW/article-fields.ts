import type { articleFieldsEn } from '@/utils/i18n/en/article-fields';

export const articleFieldsZhTW: typeof articleFieldsEn = {
  kind: '網站類型',
  kinds: { newspaper: '報紙', portal: '新聞入口網站', government: '政府網站', other: '其他' },
  byHand: '已手動更正',
  stays: '更正後的內容不會因重新讀取網頁而改變，並用於所有匯出。',
};
