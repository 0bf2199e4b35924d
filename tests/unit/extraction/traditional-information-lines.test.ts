// @vitest-environment happy-dom
import { test } from 'vitest';
import { check, type Row } from './information-line';

const TRADITIONAL: [string, string, string] = [
  '柳樹鎮農村道路養護會議十八日在鎮公所舉行。會議要求各村里在六月底前完成第一輪檢查，並向社會公布結果，讓民眾放心。',
  '交通局長周建國說，三年來全市新修、改建農村道路四百一十二公里，路通了，還要養好，不能重建設輕養護，更不能弄虛作假。',
  '村民李桂芳告訴記者，以前連機車都進不來，現在宅配車一天來兩趟，貨架上多了不少縣城才有的東西，生意比前年好了一倍。',
];
const traditional: Row[] = [
  [
    'tw reporter place',
    '<p>記者陳怡君／台北報導</p><time>2024/05/18 08:30</time>',
    { authors: '陳怡君', date: '2024-05-18T08:30' },
  ],
  [
    'tw reporter bracket',
    '<time>2024-05-18 08:30</time>',
    { authors: '陳怡君' },
    { body: [`〔記者陳怡君／柳樹報導〕${TRADITIONAL[0]}`, TRADITIONAL[1], TRADITIONAL[2]] },
  ],
  [
    'tw reporter bracket2',
    '<time>2024-05-18 08:30</time>',
    { authors: '陳怡君,林志明' },
    { body: [`（中央社記者陳怡君、林志明柳樹18日電）${TRADITIONAL[0]}`, TRADITIONAL[1], TRADITIONAL[2]] },
  ],
  ['tw wen', '<div>文／陳怡君 <span>2024.05.18</span></div>', { authors: '陳怡君', date: '2024-05-18' }],
  [
    'tw zhuanwen',
    '<div>撰文：陳怡君 出版：2024-05-18 08:30 更新：2024-05-19 09:00</div>',
    { authors: '陳怡君', date: '2024-05-18T08:30' },
  ],
  [
    'tw laiyuan',
    '<div>2024-05-18 08:30 來源：示例日報 編輯：林志明</div>',
    { source: '示例日報', authors: '', editors: '林志明' },
  ],
  [
    'tw source and reporter',
    '<div>2024-05-18 08:30 來源：示例晚報 記者 何平</div>',
    { source: '示例晚報', authors: '何平', date: '2024-05-18T08:30' },
  ],
  [
    'tw source and reporters of kinds',
    '<div>來源：示例晚報 特約記者 陳怡君 通訊員 林志明</div><div>2024-05-18</div>',
    { source: '示例晚報', authors: '陳怡君,林志明' },
  ],
  [
    'tw editor end',
    '<div>2024-05-18 08:30</div>',
    { lacks: '責任編輯', authors: '' },
    {
      after:
        '<p>責任編輯：林志明</p><p>延伸閱讀</p><ul><li><a href="/1">前一篇報導的標題在這裡</a></li><li><a href="/2">另一篇報導的標題在這裡</a></li></ul>',
    },
  ],
  [
    'tw byline in brackets',
    '<div>〔記者陳怡君／台北報導〕</div><div>2024/05/18 08:30</div>',
    { authors: '陳怡君', date: '2024-05-18T08:30' },
  ],
  [
    'tw related',
    '<div>2024-05-18 08:30</div>',
    { lacks: '延伸閱讀' },
    { after: '<p>延伸閱讀</p><p><a href="/1">前一篇報導的標題在這裡</a></p><p><a href="/2">另一篇報導的標題</a></p>' },
  ],
  ['tw furniture', '<div>2024-05-18 08:30</div>', { lacks: '轉載' }, { after: '<p>未經授權，請勿轉載</p>' }],
  ['tw pm', '<div>2024年5月18日 週六 下午3:05</div>', { date: '2024-05-18T15:05' }],
  ['tw lang', '<div>2024-05-18 08:30</div>', { lang: 'zh-TW' }],
];

test.each(traditional)('%s', (...row) =>
  check('柳樹鎮開會談農村道路養護', TRADITIONAL, [row[0], row[1], row[2], { lang: 'zh-TW', ...row[3] }]),
);
