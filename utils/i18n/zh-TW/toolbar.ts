import type { ToolbarWords } from '@/utils/i18n/toolbar';

export const zhTW: ToolbarWords = {
  label: '標註這段文字',
  annotation: '標註',
  copyCited: '複製引文與出處',
  copiedCited: '已複製引文與出處',
  cannotCopy: '瀏覽器不允許複製。',
  markFailed: '沒有儲存成功，請再試一次。',
  notDone: '沒有成功，請再試一次。',
  noteElsewhere: '請按工具列上的報痕按鈕寫筆記。',
  note: '筆記',
  remove: '刪除',
  close: '關閉',
  undo: '復原',
  markedAs: '已標為{code}',
  takenAway: '已移除{code}',
  undone: '已取消標註',
  removed: '標註已刪除',
  restored: '標註已還原',
};
