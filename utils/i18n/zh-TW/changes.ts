import type { ChangesWords } from '@/utils/i18n/changes';

export const zhTW: ChangesWords = {
  changed: (day, count) => `與 ${day}所讀相比，改了 ${count} 處`,
  title: '改動之處',
  since: (day) => `與 ${day}所讀的內文比對。劃去的是刪掉的，加雙底線的是新添的。`,
  kinds: {
    title: '標題',
    name: '名稱',
    office: '職務',
    figure: '數字',
    date: '日期',
    deadline: '期限',
    quote: '引語',
    words: '語句',
    moved: '挪了位置，文字未改',
  },
  did: { added: '新增', removed: '刪去' },
  next: '下一處',
  previous: '上一處',
  sideBySide: '並排比對兩次所讀',
  earlier: '較早',
  later: '較晚',
  now: '目前頁面',
  count: (count) => (count === 0 ? '沒有改動' : `${count} 處改動`),
  close: '關閉',
  inMarked: '您標註過的段落',
  elsewhere: '內文其他各處',
};
