import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { find, fold, libraryOf } from '@/tests/unit/search/sample-library';
import { attendance } from '@/utils/analysis/attendance';
import { toGraphml } from '@/utils/analysis/graphml';
import { createMeetings, networkOf } from '@/utils/analysis/meetings';
import { readTexts } from '@/utils/analysis/text-reader';
import { timelineOf } from '@/utils/analysis/timeline';
import { filter } from '@/utils/search/filter';
import { foldText } from '@/utils/search/fold-text';

const NAMES = ['张三丰', '李四', '王五', '赵六', 'li wei', 'martin oduya'];

describe('who attended, according to a sentence', () => {
  test.each([
    { says: '张三丰主持会议，李四、王五出席。', roles: { 张三丰: 'chair', 李四: 'attend', 王五: 'attend' } },
    { says: '市委书记张三丰,副市长、市公安局局长李四出席会议并讲话。', roles: { 张三丰: 'attend', 李四: 'attend' } },
    { says: '会议由副市长李四主持，市长张三丰参加。', roles: { 李四: 'chair', 张三丰: 'attend' } },
    { says: '张三丰在县委书记李四陪同下调研。', roles: { 张三丰: 'attend', 李四: 'accompany' } },
    { says: '王五陪同张三丰调研。', roles: { 王五: 'accompany', 张三丰: 'attend' } },
    { says: '参加会议的还有李四、王五，赵六等。', roles: { 李四: 'attend', 王五: 'attend', 赵六: 'attend' } },
    // A list goes on behind somebody of whom no passage was accepted.
    {
      says: '县委常委张三丰，副县长李四，县应急管理局局长赵千峰，某公司总监康敏参加了会议。',
      roles: { 张三丰: 'attend', 李四: 'attend' },
    },
    { says: '李四市长、王五书记列席。', roles: { 李四: 'attend', 王五: 'attend' } },
    {
      says: 'Mayor Li Wei, accompanied by council chair Martin Oduya, attended the meeting.',
      roles: { 'li wei': 'attend', 'martin oduya': 'accompany' },
    },
    {
      says: 'The session was chaired by Martin Oduya and attended by Li Wei.',
      roles: { 'martin oduya': 'chair', 'li wei': 'attend' },
    },
  ])('$says', ({ says, roles }) => {
    expect(Object.fromEntries(attendance(foldText(says, fold), NAMES))).toEqual(roles);
  });

  test.each([
    { says: '会议传达学习张三丰重要讲话精神，李四主持会议。', absent: '张三丰' },
    { says: '李四主持会议，要求深入贯彻张三丰主持召开的座谈会精神。', absent: '张三丰' },
    { says: '李四因故未出席会议，王五出席。', absent: '李四' },
    { says: '李四1985年参加工作。', absent: '李四' },
    { says: '李四说，王五出席了会议。', absent: '李四' },
    { says: 'Li Wei did not attend.', absent: 'li wei' },
  ])('$absent did not attend: $says', ({ says, absent }) => {
    expect(attendance(foldText(says, fold), NAMES).has(absent)).toBe(false);
  });
});

const TEXT = '座谈会召开\n张三丰主持会议。李四、王五出席座谈会。\n赵六说，会议很重要。';
const library = libraryOf([
  {
    annotations: [
      { quote: '张三丰', start: 6, person: '张三丰|长沙市' },
      { quote: '李四', start: 14, person: '李四|' },
      { quote: '王五', start: 17, person: '王五|' },
      { quote: '赵六', start: 27, person: '赵六|' },
      { quote: '会议很重要', start: 31 },
    ],
  },
  // The same two, in the other script.
  {
    annotations: [
      { quote: '張三豐', start: 0, person: '張三豐|長沙市' },
      { quote: '李四', start: 4, person: '李四|' },
    ],
  },
]);
const read = async (ids: string[]) =>
  ids.map((id) => ({ id, text: id === library.articles[0]?.id ? TEXT : '張三豐、李四出席。' }));
const meetings = () =>
  readTexts(library, createMeetings(library, fold), {
    read,

    signal: new AbortController().signal,
  });

test('people in one paragraph met, in either script; someone who only spoke met nobody', async () => {
  const { meetings: found } = await meetings();
  const { seats, ties } = networkOf(found, () => true, fold, 10);
  expect(seats.map(({ name, meetings: times, roles }) => [name, times, roles.chair])).toEqual([
    ['张三丰', 2, 1],
    ['李四', 2, 0],
    ['王五', 1, 0],
  ]);
  expect(ties.map(({ a, b, meetings: times }) => [seats[a]?.name, seats[b]?.name, times])).toEqual([
    ['张三丰', '李四', 2],
    ['张三丰', '王五', 1],
    ['李四', '王五', 1],
  ]);
  expect(networkOf(found, () => true, fold, 2)).toMatchObject({ hidden: 1, ties: [{ meetings: 2 }] });
});

test('an edge of the network opens the passages that name both people', async () => {
  const { groups } = await meetings();
  const { conditions } = find(library, 'official:李四 with:王五');
  const { rows } = filter(library, conditions, undefined, { with: groups });
  expect([...rows.keys()].filter((row) => rows[row] === 0)).toEqual([1]);
});

test('the GraphML has nodes with attributes and weighted edges, is fully escaped, and other programs can read it', async () => {
  const { meetings: found } = await meetings();
  const network = networkOf(found, () => true, fold, 10);
  const text = toGraphml(network, 'a <b> & "c"\u0001');
  const parsed = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ['node', 'edge', 'data', 'key'].includes(name),
  }).parse(text);
  const { graphml } = parsed;
  expect(graphml.desc).toBe('a <b> & "c"');
  expect(graphml.graph['@_edgedefault']).toBe('undirected');
  expect(graphml.graph.node).toHaveLength(3);
  expect(graphml.graph.node[0].data[0]).toEqual({ '#text': '张三丰', '@_key': 'label' });
  expect(graphml.graph.edge[0]).toMatchObject({
    '@_source': 'n0',
    '@_target': 'n1',
    data: [{ '#text': 2, '@_key': 'weight' }],
  });
  const declared = graphml.key.map((key: Record<string, string>) => key['@_id']);
  expect(declared).toEqual(expect.arrayContaining(['label', 'weight', 'chair']));
});

test('an official’s titles are in chronological order with both scripts merged; undated ones are separate', () => {
  const timeline = timelineOf(
    [
      { day: '2026-03-02', title: '市長', place: '衡陽市' },
      { day: '2025-01-05', title: '副市长', place: '衡阳市' },
      { day: '2026-02-01', title: '市长', place: '衡阳市' },
      { day: '2026-02-01', title: '市长', place: '' },
      { day: '2026-02-01', title: '书记', place: '' },
      { day: '', title: '书记', place: '' },
    ],
    fold,
  );
  expect(timeline).toEqual({
    stretches: [
      { title: '副市长', places: ['衡阳市'], days: [{ day: '2025-01-05', count: 1, ofDay: 1 }] },
      {
        title: '市长',
        places: ['衡阳市'],
        days: [
          { day: '2026-02-01', count: 2, ofDay: 3 },
          { day: '2026-03-02', count: 1, ofDay: 1 },
        ],
      },
      { title: '书记', places: [], days: [{ day: '2026-02-01', count: 1, ofDay: 3 }] },
    ],
    from: '2025-01-05',
    to: '2026-03-02',
    undated: 1,
  });
});
