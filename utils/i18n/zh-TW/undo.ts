import type { UndoWords } from '@/utils/i18n/undo';

export const zhTW: UndoWords = {
  corrected: '已更正',
  undone: '已復原',
  nothingToUndo: '沒有可復原的操作',
};
