import type { ChangesWords } from '@/utils/i18n/changes';

export const zhCN: ChangesWords = {
  changed: (day, count) => `与 ${day}所读相比，改了 ${count} 处`,
  title: '改动之处',
  since: (day) => `与 ${day}所读的正文比对。划去的是删掉的，加双下划线的是新添的。`,
  kinds: {
    title: '标题',
    name: '名称',
    office: '职务',
    figure: '数字',
    date: '日期',
    deadline: '期限',
    quote: '引语',
    words: '语句',
    moved: '挪了位置，文字未改',
  },
  did: { added: '新增', removed: '删去' },
  next: '下一处',
  previous: '上一处',
  sideBySide: '并排比对两次所读',
  earlier: '较早',
  later: '较晚',
  now: '当前页面',
  count: (count) => (count === 0 ? '没有改动' : `${count} 处改动`),
  close: '关闭',
  inMarked: '您标注过的段落',
  elsewhere: '正文其他各处',
};
