import type { PasteWords } from '@/utils/i18n/paste';

export const zhTW: PasteWords = {
  title: '貼上文字',
  intro: '用於擴充功能無法讀取的內容，如 PDF、訊息、掃描件：在原處選取文字並複製，貼到這裡。',
  text: '內文',
  hint: 'Ctrl+V',
  address: '網址（出處）',
  open: '閱讀並標註',
};
