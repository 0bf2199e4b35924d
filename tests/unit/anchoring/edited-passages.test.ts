import { expect, test } from 'vitest';
import { locateText } from '@/utils/anchoring/match-quote';
import { selectorAt } from './selector-at';

const BEFORE = 'The council met on Monday in the town hall, and the meeting lasted for three hours.\n';
const AFTER = '\nThe next meeting of the council is on the second Thursday of the month, as before.\n';
const SAID = 'The mayor said that every district must file its report by the end of June';
const ZH_BEFORE = '市政府三月十二日召开专题会议，听取防汛工作情况汇报。\n';
const ZH_AFTER = '\n会议还研究了其他事项。各区县负责人和有关部门负责同志参加会议。\n';
const ZH_SAID = '李四要求各部门加强值守，确保信息畅通。';

/** Where `quote`, marked in `was`, is found in `is`, once with the stored text and once by its words alone. */
function followed(was: string, quote: string, is: string) {
  const start = was.indexOf(quote);
  const selector = selectorAt(was, start, start + quote.length);
  return [{ reference: was }, {}].map((options) => {
    const [place] = locateText(is, [selector], options);
    if (!place?.found) return place?.why;
    return [is.slice(place.position.start, place.position.end), place.how];
  });
}

test.each([
  ['its last word is another', `${SAID}. `, 'June', 'September', ''],
  [
    'its last word is another, and a sentence came behind it',
    `${SAID}.`,
    'June',
    'September',
    ' Corrected on Tuesday.',
  ],
  ['its last words are others', `${SAID}. `, 'the end of June', 'Friday next week', ''],
  ['its last word is longer', `${SAID}, he added. `, 'June', 'Junebug', ''],
])('the passage ends where its last word ends: %s', (_, sentence, word, other, behind) => {
  const was = BEFORE + sentence + AFTER;
  const is = BEFORE + sentence.replace(word, other) + behind + AFTER;
  expect(followed(was, SAID, is)[0]).toEqual([SAID.replace(word, other), 'changed']);
});

test.each([
  ['its first word is another', 'The mayor', 'Governor Hill'],
  ['its first word is longer', 'The mayor', 'Themayoress'],
])('the passage begins where its first word begins: %s', (_, word, other) => {
  const was = `${BEFORE}${SAID}. ${AFTER}`;
  const is = `${BEFORE}${SAID.replace(word, other)}. ${AFTER}`;
  expect(followed(was, SAID, is)[0]).toEqual([SAID.replace(word, other), 'changed']);
});

test.each([
  ['words put in', 'file its report', 'file its full and signed report'],
  ['one word put in', 'must file', 'must not file'],
  ['a letter put in', 'district', 'districts'],
  ['a point put in', 'report', 'report 1.5'],
  ['a word taken out', 'every district', 'district'],
])('a passage with %s counts as changed', (_, from, to) => {
  const was = `${BEFORE}${SAID}. ${AFTER}`;
  const now = SAID.replace(from, to);
  for (const place of followed(was, SAID, `${BEFORE}${now}. ${AFTER}`)) expect(place).toEqual([now, 'changed']);
});

test('a figure with another decimal point, sign or per cent is another figure', () => {
  const said = 'The budget grew by 15% to 24 million, the office said on its site';
  const was = `${BEFORE}${said}. ${AFTER}`;
  for (const [from, to] of [
    ['15%', '1.5%'],
    ['15%', '-15%'],
    ['15%', '15'],
  ] as const) {
    const now = said.replace(from, to);
    for (const place of followed(was, said, `${BEFORE}${now}. ${AFTER}`)) expect(place).toEqual([now, 'changed']);
  }
});

test.each([
  ['一个职务', '李四要求', '李四、王五要求'],
  ['一项任务', '加强值守', '加强值守、严格执法'],
])('插入%s的引文算有改动', (_, from, to) => {
  const was = ZH_BEFORE + ZH_SAID + ZH_AFTER;
  const now = ZH_SAID.replace(from, to);
  for (const place of followed(was, ZH_SAID, ZH_BEFORE + now + ZH_AFTER)) expect(place).toEqual([now, 'changed']);
});

test('引文后接了别的话，引文本身没有改动', () => {
  const was = ZH_BEFORE + ZH_SAID + ZH_AFTER;
  const is = ZH_BEFORE + ZH_SAID.replace('。', '、应急到位。') + ZH_AFTER;
  for (const place of followed(was, ZH_SAID, is)) expect(place).toEqual([ZH_SAID.replace('。', ''), 'exact']);
});

test.each([
  ['typeset otherwise', `${SAID.replace('said that', '“said”  that')}`],
  ['in capitals', SAID.toUpperCase()],
])('a passage with only %s is unchanged', (_, now) => {
  const was = `${BEFORE}${SAID}. ${AFTER}`;
  for (const place of followed(was, SAID, `${BEFORE}${now}. ${AFTER}`)) expect(place).toEqual([now, 'exact']);
});

const said = (words: string) => `${BEFORE}${words}. ${AFTER}`;

test.each([
  ['15%', '15 %'],
  ['from 9:00-17:00', 'from 9:00 –17:00'],
  ['10,000', '10\u00a0000'],
  ['$5', '＄5'],
  ['80 m²', '80 m2'],
  ['every dis-\ntrict', 'every district'],
  ['the report', 'the report[3]'],
])('%s set as %s is the same', (from, to) => {
  const was = `The office said that ${from} would do, and that the rest was for later`;
  const now = was.replace(from, to);
  for (const place of followed(said(was), was, said(now))) expect(place).toEqual([now, 'exact']);
});

test('five euros are not five dollars', () => {
  const was = 'The office said that a ticket costs $5 on all lines of the city';
  for (const place of followed(said(was), was, said(was.replace('$', '€'))))
    expect(place).toMatchObject({ 1: 'changed' });
});

const TALKS = ['李四要求各部门尽快报送有关情况，不得拖延。', '王五要求各地压实责任，不得敷衍塞责。'];
const ITEMS = [
  'Three rules were agreed on.',
  'The money',
  'Nobody pays twice for the same bridge.',
  'Nobody pays late.',
];

test.each([
  ['广告', 'exact'],
  ['赵六对此表示反对，未获采纳。', 'changed'],
])('两段之间插入“%s”', (line, how) => {
  const was = ZH_BEFORE + TALKS.join('\n') + ZH_AFTER;
  const is = ZH_BEFORE + [TALKS[0], line, TALKS[1]].join('\n') + ZH_AFTER;
  for (const place of followed(was, TALKS.join('\n'), is)) expect(place).toMatchObject({ 1: how });
});

test.each([
  ['Advertisement', 'exact'],
  ['This is not true.', 'changed'],
  ['Their names', 'changed'],
])('“%s” on a line of its own in the passage', (line, how) => {
  const was = BEFORE + ITEMS.join('\n') + AFTER;
  const is = BEFORE + [ITEMS[0], line, ...ITEMS.slice(1)].join('\n') + AFTER;
  for (const place of followed(was, ITEMS.join('\n'), is)) expect(place).toMatchObject({ 1: how });
});
