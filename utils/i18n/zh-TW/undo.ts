import type { UndoWords } from '@/utils/i18n/undo';

export const zhTW: UndoWords = {
  corrected: '已更正',
  undone: '已復原',
  nothingToUndo: '沒有可復原的動作',
  cannotUndo: '上一步動作無法復原',
  changedSince: '此後又有變更，維持現狀',
};
