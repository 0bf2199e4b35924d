import type { UndoWords } from '@/utils/i18n/undo';

export const zhCN: UndoWords = {
  corrected: '已更正',
  undone: '已撤销',
  nothingToUndo: '没有可撤销的操作',
  cannotUndo: '上一步操作无法撤销',
  changedSince: '此后又有改动，保持现状',
};
