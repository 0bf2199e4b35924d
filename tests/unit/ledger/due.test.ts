import { expect, test } from 'vitest';
import { cellsOfDone, dueRows, isDeadlineEdited, soughtOf } from '@/utils/ledger/due';
import { mentionFinder } from '@/utils/ledger/later-mentions';
import { ledgerRows } from '@/utils/ledger/rows';
import type { Annotation } from '@/utils/model/annotation';
import { article, data, directive } from './sample';

const [first] = data.annotations as [Annotation];
const said = article(1, { published: { text: '5月18日', iso: '2026-05-18' }, title: '衡阳市召开会议' });
const due = (date: string | undefined, today: string, done?: string) => {
  const deadline = { text: '6月底前', ...(date ? { date } : {}) };
  const facts = directive({
    action: '完成校园隐患排查整改',
    addressee: '各县市区',
    deadline,
    ...(done ? { done } : {}),
  });
  const own = {
    ...data,
    articles: [said],
    annotations: [{ ...first, articleId: said.id, directive: facts }],
  };
  return dueRows(ledgerRows(own), today);
};

test.each([
  ['2026-06-30', '2026-07-01', 'overdue', -1],
  ['2026-06-30', '2026-06-30', 'soon', 0],
  ['2026-06-30', '2026-05-31', 'soon', 30],
  ['2026-06-30', '2026-05-30', 'later', 31],
] as const)('due on %s is, on %s, %s', (date, today, section, days) => {
  expect(due(date, today)).toMatchObject([{ section, days }]);
});

test('a directive marked done by a person is done, however late; a deadline without a date is listed separately', () => {
  expect(due('2026-06-30', '2026-08-01', '2026-07-05')).toMatchObject([{ section: 'done' }]);
  expect(due(undefined, '2026-08-01')).toMatchObject([{ section: 'noDay' }]);
  expect(due(undefined, '2026-08-01')[0]?.day).toBeUndefined();
  expect(due('2026-02-30', '2026-08-01')).toMatchObject([{ section: 'noDay' }]); // which no calendar has
  expect(due(undefined, '2026-08-01', '2026-07-05')).toMatchObject([{ section: 'done' }]);
});

test('two deadlines of one passage are due, and met, independently', () => {
  const facts = directive({
    action: '完成排查，上报整改方案',
    deadline: { text: '6月底前', date: '2026-06-30' },
    further: [{ text: '8月15日前', date: '2026-08-15' }],
  });
  const rowsOf = (own: typeof facts) =>
    dueRows(
      ledgerRows({ ...data, articles: [said], annotations: [{ ...first, articleId: said.id, directive: own }] }),
      '2026-07-01',
    ).map(({ deadline, day, section }) => [deadline.text, day, section]);
  expect(rowsOf(facts)).toEqual([
    ['6月底前', '2026-06-30', 'overdue'],
    ['8月15日前', '2026-08-15', 'later'],
  ]);
  const doneBy = { title: '方案已上报', url: 'https://news.example/9.html', quote: '' };
  const second = { ...facts, ...(cellsOfDone(facts, 1, { done: '2026-07-01', doneBy }) as Partial<typeof facts>) };
  expect(rowsOf(second).map(([, , section]) => section)).toEqual(['overdue', 'done']);
  expect(second.further).toEqual([{ text: '8月15日前', date: '2026-08-15', done: '2026-07-01', doneBy }]);
  expect(second.done).toBeUndefined();
  expect(cellsOfDone(second, 1, undefined)).toEqual({ further: [{ text: '8月15日前', date: '2026-08-15' }] });
  // Undoing "done" clears both cells.
  expect(cellsOfDone(facts, 0, undefined)).toEqual({ done: undefined, doneBy: undefined });
});

test('a directive without a deadline is not due', () => {
  const facts = directive({ action: '加强值班值守' });
  const own = { ...data, articles: [said], annotations: [{ ...first, articleId: said.id, directive: facts }] };
  expect(dueRows(ledgerRows(own), '2026-08-01')).toEqual([]);
});

test('a date before its article is not a deadline if a rule read it, but is if a person wrote it', () => {
  const facts = directive({ action: '达到5400GW', deadline: { text: '2023年', date: '2023-12-31' } });
  const by = (origin: Annotation['origin']) =>
    dueRows(
      ledgerRows({
        ...data,
        articles: [said],
        annotations: [{ ...first, articleId: said.id, directive: facts, origin }],
      }),
      '2026-06-01',
    );
  const rule = { by: 'rule', rule: 'zh.directive.speech-must', version: '2', confidence: 0.9 } as const;
  expect(by({ ...rule, corrected: false })).toEqual([]);
  expect(by({ ...rule, corrected: true })).toMatchObject([{ section: 'overdue' }]);
  expect(by({ by: 'hand' })).toMatchObject([{ section: 'overdue' }]);
});

test.each([
  ['6月底前', '各县要在6月底前完成。', '各县要在9月底前完成。', true],
  ['6月底前', '各县要在6月底前完成。', '各县要在 ６月底前 办结。', false],
  ['三个月内', '各县要在三个月内完成。', '各縣要在三個月內辦結。', false],
  ['三个月内', '各县要在三个月内完成。', '各縣要在五個月內完成。', true],
  ['by the end of June', 'Finish by the end\nof June.', 'Finish all By the end of June.', false],
  ['年底', '各县要在6月底前完成。', '各县要在9月底前完成。', false],
  ['', '各县要完成。', '各县要办结。', false],
])('the deadline “%s” of “%s”, now “%s”: edited is %s', (text, exact, now, is) => {
  const quoted = (words: string) => ({ quote: { exact: words, prefix: '', suffix: '' } });
  const annotation = { ...first, target: { selector: quoted(exact) } };
  const inOneScript = (words: string) =>
    words.replace(/[縣個內辦結]/g, (one) => ({ 縣: '县', 個: '个', 內: '内', 辦: '办', 結: '结' })[one] ?? one);
  const row = { row: { annotation }, deadline: { text } };
  expect(isDeadlineEdited(row, quoted(now), inOneScript)).toBe(is);
  expect(isDeadlineEdited(row, undefined, inOneScript)).toBe(false);
});

test('later articles found are attached to their directive', () => {
  const [row] = due('2026-06-30', '2026-08-01');
  const later = [{ article: article(7), shared: ['衡阳', '校园'], quote: '' }];
  const rows = row ? dueRows([row.row], '2026-08-01', { [row.row.annotation.id]: later }) : [];
  expect(rows[0]?.later).toEqual(later);
});

const [sought] = due('2026-06-30', '2026-08-01').map(({ row }) => soughtOf(row));
const toldIn = (title: string, text: string) =>
  mentionFinder(sought ? [sought] : [])(title, text, () => true).map(([, mention]) => mention)[0];

test.each([
  ['in its headline', '衡阳校园隐患排查整改收官', '昨天开会。', ''],
  [
    'in a paragraph of it',
    '一周要闻',
    '昨天大雨。\n衡阳各学校的校园隐患排查已经结束。',
    '衡阳各学校的校园隐患排查已经结束。',
  ],
  [
    'in a paragraph, with the place in the headline',
    '衡阳要闻',
    '昨天大雨。\n校园隐患全部整改。',
    '校园隐患全部整改。',
  ],
])('an article that names place and matter %s reports on it', (_, title, text, quote) => {
  const told = toldIn(title, text);
  expect(told?.quote).toBe(quote);
  expect(told?.shared[0]).toBe('衡阳');
  expect(told?.shared).toContain('校园');
});

test.each([
  ['of another place', '株洲校园隐患排查整改收官', '昨天开会。'],
  ['that names them in different paragraphs', '一周要闻', '衡阳昨天大雨。\n株洲校园隐患排查整改收官。'],
  ['with one word of the matter', '衡阳要闻', '校园里的花开了。'],
])('an article does not report on it %s', (_, title, text) => {
  expect(toldIn(title, text)).toBeUndefined();
});

const ORDER = first.target.selector.quote.exact;
const inOneScript = (words: string) =>
  words.replace(/[強調縣區]/g, (one) => ({ 強: '强', 調: '调', 縣: '县', 區: '区' })[one] ?? one);
const ORIGIN = `衡阳校园隐患排查工作会昨天召开。${ORDER}\n衡阳各学校的校园隐患排查；将在本月全面启动。`;
const toldBeside = (title: string, text: string) =>
  mentionFinder(sought ? [sought] : [], { inOneScript, texts: new Map([[sought?.articleId ?? '', ORIGIN]]) })(
    title,
    text,
    () => true,
  ).map(([, { quote }]) => quote);

test.each([
  ['word for word', '衡阳校园隐患排查', ORIGIN],
  ['in other paragraphs', '转载', ORIGIN.replaceAll('。', '。\n').replace('；', '\n')],
  [
    'with other marks and in another script',
    '衡阳',
    ORIGIN.replace('强调', '強調').replace('县', '縣').replace('。', '！'),
  ],
  ['with its own dateline', '衡阳', `本报讯（记者王小明）${ORIGIN}`],
])('a reprint of the directive, %s, says nothing about its outcome', (_, title, text) => {
  expect(toldBeside(title, text)).toEqual([]);
  // Nor does it without the article that it reprints.
  if (sought) expect(mentionFinder([sought], { inOneScript })('衡阳', ORDER, () => true)).toEqual([]);
});

const NEWS = '如今，衡阳各学校的校园隐患都已整改。';
test.each([
  ['in a paragraph of its own', `上月，${ORDER}\n${NEWS}`, NEWS],
  ['behind it in one paragraph', `上月，${ORDER}${NEWS}`, `上月，${ORDER}${NEWS}`],
  ['below a whole reprint', `${ORIGIN}\n${NEWS}`, NEWS],
])('an article that quotes the directive and reports its outcome %s is not a reprint', (_, text, quote) => {
  expect(toldBeside('一月之后', text)).toEqual([quote]);
});

test('an edited directive is not a reprint', () => {
  expect(toldBeside('衡阳', `衡阳的校园隐患排查\n${ORDER.replace('6月底', '9月底')}`)).toHaveLength(1);
});

test('directives are reported on separately, by shared words, in their own projects', () => {
  const many = Array.from({ length: 1000 }, (_, n) => ({
    ...{ id: `${n}`, articleId: '', after: '', places: n % 2 ? ['衡阳'] : ['株洲', '醴陵'] },
    objects: ['隐患', `第${n}号`, 'roads'],
    words: '',
  }));
  const mentionsIn = mentionFinder(many);
  const text = '昨天大雨。\n衡阳第7号隐患已经整改。\n醴陵第8号桥的隐患，ROADS 都好了。\n株洲第9号隐患还在。';
  const told = mentionsIn('一周要闻', text, ({ id }) => id !== '9');
  const of = (wanted: string) => told.find(([{ id }]) => id === wanted)?.[1];
  expect(of('7')).toEqual({ shared: ['衡阳', '隐患', '第7号'], quote: '衡阳第7号隐患已经整改。' });
  expect(of('8')?.shared).toEqual(['醴陵', '隐患', '第8号', 'roads']);
  expect(of('9')).toBeUndefined();
  // In that paragraph, two words and the place.
  expect(of('10')).toMatchObject({ shared: ['醴陵', '隐患', 'roads'] });
  expect(of('11')).toBeUndefined();
});

test('a text is read once for all directives', () => {
  const many = Array.from({ length: 2000 }, (_, n) => ({
    ...{
      id: `${n}`,
      articleId: '',
      after: '',
      places: ['衡阳'],
      objects: [`校园${n}`, `排查${n}`, `整改${n}`],
      words: '',
    },
  }));
  const mentionsIn = mentionFinder(many);
  const line = '衡阳市各学校的安全工作会议昨天召开，各单位汇报了今年以来的做法。';
  let looks = 0;
  for (let i = 0; i < 3; i++) mentionsIn('要闻', Array(60).fill(line).join('\n'), () => ++looks > 0);
  expect(looks).toBe(0);
});
