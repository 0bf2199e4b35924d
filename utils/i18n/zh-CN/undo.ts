import type { UndoWords } from '@/utils/i18n/undo';

export const zhCN: UndoWords = {
  corrected: '已更正',
  undone: '已撤销',
  nothingToUndo: '没有可撤销的操作',
};
