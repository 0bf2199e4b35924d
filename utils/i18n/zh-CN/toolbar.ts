import type { ToolbarWords } from '@/utils/i18n/toolbar';

export const zhCN: ToolbarWords = {
  label: '标注这段文字',
  annotation: '标注',
  copyCited: '复制引文与出处',
  copiedCited: '已复制引文与出处',
  cannotCopy: '浏览器不允许复制。',
  markFailed: '没有保存成功，请再试一次。',
  notDone: '没有成功，请再试一次。',
  noteElsewhere: '请按工具栏上的报痕按钮写笔记。',
  note: '笔记',
  remove: '删除',
  close: '关闭',
  undo: '撤销',
  markedAs: '已标为{code}',
  takenAway: '已去掉{code}',
  undone: '已撤销标注',
  removed: '标注已删除',
  restored: '标注已恢复',
};
