import type { PasteWords } from '@/utils/i18n/paste';

export const zhCN: PasteWords = {
  title: '粘贴文本',
  intro: '用于扩展无法读取的内容，如 PDF、消息、扫描件：在原处选中文字并复制，粘贴到这里。',
  text: '正文',
  hint: 'Ctrl+V',
  address: '网址（出处）',
  open: '阅读并标注',
};
