import { expect, test } from 'vitest';
import { alignLines } from '@/utils/changes/align-lines';
import { compareVersions } from '@/utils/changes/compare';
import { HEAD } from '@/utils/changes/kinds';
import { compareReadings, earlierThan, type ReadVersion, versionAs, versionsOf } from '@/utils/changes/readings';

const first: ReadVersion = { text: '甲镇有 3 人受伤。', title: '甲镇', at: '2026-05-18T01:00:00.000Z' };
const second: ReadVersion = { text: '甲镇有 5 人受伤。', title: '甲镇', at: '2026-05-20T01:00:00.000Z' };
const { at: _, ...now } = second;

test('the text on screen is compared with the previous reading', () => {
  expect(earlierThan(now, [first, second])).toBe(first);
  expect(earlierThan(now, [first])).toBe(first);
  expect(earlierThan(now, [second])).toBeUndefined();
});

test('a page that returned to its old text is compared with the text in between', () => {
  expect(earlierThan(first, [first, second])).toBe(second);
});

test('a page that went back by one reading is compared with what it withdrew', () => {
  const third: ReadVersion = { text: '甲镇有 9 人受伤。', title: '甲镇', at: '2026-05-22T01:00:00.000Z' };
  expect(earlierThan(now, [first, second, third])).toBe(third);
});

test('a text read again after another one is a version of its own, and the next is compared with it', () => {
  const readings = [
    { text: first.text, created: '2026-05-18T01:00:00.000Z', seen: '2026-05-22T01:00:00.000Z' },
    { text: second.text, created: '2026-05-20T01:00:00.000Z' },
  ];
  const versions = versionsOf(readings);
  expect(versions.map(({ text, at }) => [text, at?.slice(8, 10)])).toEqual([
    [first.text, '18'],
    [second.text, '20'],
    [first.text, '22'],
  ]);
  expect(earlierThan({ text: first.text }, versions)?.at?.slice(8, 10)).toBe('20');
  expect(earlierThan({ text: '又改了。' }, versions)?.at?.slice(8, 10)).toBe('22');
});

test('a part read instead of the article is not one of its versions', () => {
  const part: ReadVersion = { ...first, text: '甲镇', partial: 'selection' };
  expect(earlierThan(now, [part, second])).toBeUndefined();
  expect(earlierThan({ ...part, text: '受伤' }, [part, first])).toBeUndefined();
});

test('one text under two headlines gives two versions, of which only the headline was edited', () => {
  const titles = [
    { title: '三人受伤', at: '2026-05-18T02:00:00.000Z' },
    { title: '多人受伤', at: '2026-05-19T02:00:00.000Z' },
  ];
  const versions = versionsOf([{ text: first.text, titles, created: '2026-05-18T01:00:00.000Z' }]);
  expect(versions.map(({ title, at }) => [title, at?.slice(0, 10)])).toEqual([
    ['三人受伤', '2026-05-18'],
    ['多人受伤', '2026-05-19'],
  ]);
  const shown = { text: first.text, title: '多人受伤' };
  const before = earlierThan(shown, versions);
  expect(before?.title).toBe('三人受伤');
  expect(before && compareReadings(before, shown).map(({ kinds }) => kinds)).toEqual([['title']]);
});

test('an appended second page is not an edit', () => {
  const appended = {
    ...first,
    text: `${first.text}\n第二页另有内容。`,
    pages: [{ url: 'https://a.example/2', at: first.text.length + 1 }],
  };
  expect(compareReadings(first, appended)).toEqual([]);
  expect(compareReadings(appended, first)).toEqual([]);
  expect(compareReadings(second, appended)).toHaveLength(1);
});

test('a line put back by the reader is not an edit', () => {
  const put = { text: `${first.text}\n记者 张三 通讯员 李四报道。` };
  expect(compareReadings(first, put, { putBack: ['记者 张三'] })).toEqual([]);
  expect(compareReadings(first, put)).toHaveLength(1);
});

test('lines are aligned with those they became; added lines have no counterpart', () => {
  const before = '第一段没有变。\n甲镇有 3 人受伤。\n最后一段。';
  const after = '第一段没有变。\n新添的一段话。\n甲镇有 5 人受伤。\n最后一段。';
  const rows = alignLines(before, after, compareVersions({ text: before }, { text: after }));
  const words = rows.map((row) => [
    row.before ? before.slice(row.before.start, row.before.end) : '',
    row.after ? after.slice(row.after.start, row.after.end) : '',
  ]);
  expect(words).toEqual([
    ['第一段没有变。', '第一段没有变。'],
    ['', '新添的一段话。'],
    ['甲镇有 3 人受伤。', '甲镇有 5 人受伤。'],
    ['最后一段。', '最后一段。'],
  ]);
});

test('byline and publication date are compared if both readings have them', () => {
  const text = first.text;
  const readings = [
    {
      text,
      created: '2026-05-18T01:00:00.000Z',
      titles: [
        { title: '甲镇', at: '2026-05-18T01:00:00.000Z', by: '王小明', published: '2026-05-17T20:00' },
        { title: '甲镇', at: '2026-05-19T01:00:00.000Z', by: '王小明、周丽', published: '2026-05-18' },
      ],
    },
  ];
  const [one, two] = versionsOf(readings) as [ReadVersion, ReadVersion];
  const changes = compareReadings(one, two);
  expect(changes.map(({ kinds }) => kinds)).toEqual([['byline'], ['published']]);
  const [byline, day] = changes;
  expect(byline?.inserted.map(({ start, end }) => two.byline?.slice(start, end))).toEqual(['、周丽']);
  expect(day?.deleted.map(({ start, end }) => one.published?.slice(start, end))).toEqual(['17']);
  const { at: __, ...shown } = two;
  expect(earlierThan(shown, [one, two])).toBe(one);
  expect(compareReadings({ text, title: '甲镇' }, two)).toEqual([]);
});

test('the reader’s own corrections are not edits of the page, and hide none', () => {
  const head = { title: '甲镇', by: '王小明', published: '2026-05-18' };
  const readings = [first, second].map(({ text, at = '' }) => ({ text, created: at, titles: [{ ...head, at }] }));
  const versions = versionsOf(readings);
  const byHand = { title: 'by-hand', authors: 'by-hand', published: 'by-hand' };
  const corrected = { title: '甲镇伤者', authors: [{ name: '周丽' }], published: { text: '19日', iso: '2026-05-19' } };
  const saved = versionAs(second.text, { ...corrected, provenance: byHand }, versions);
  expect(saved).toEqual({ text: second.text, title: '甲镇', byline: '王小明', published: '2026-05-18' });
  const before = earlierThan(saved, versions);
  expect(before?.text).toBe(first.text);
  expect(before && compareReadings(before, saved).map(({ kinds }) => kinds)).toEqual([['figure']]);
  // Said by the page itself.
  const said = versionAs(second.text, { ...corrected, provenance: {} }, versions);
  expect(said).toMatchObject({ title: '甲镇伤者', byline: '周丽', published: '2026-05-19' });
  // For a text that is not known, only the words are compared.
  const unknown = versionAs('又改了。', { ...corrected, provenance: byHand }, versions);
  expect(HEAD.map((part) => unknown[part])).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['one moment in two zones', '2026-11-01T23:30:00Z', '2026-11-02T07:30:00+08:00', true],
  ['another hour of one day, in the zone of one of them', '2026-11-01T23:30:00Z', '2026-11-02T20:00:00+08:00', true],
  ['west of UTC', '2026-11-01T22:00:00-05:00', '2026-11-02T03:00:00Z', true],
  ['the next day in one zone, not a day later', '2026-11-01T23:30:00+08:00', '2026-11-02T07:30:00+08:00', false],
  ['the next day in either zone', '2026-11-01T10:00:00Z', '2026-11-03T07:30:00+08:00', false],
  ['a day, and a moment with its zone the day before', '2026-11-02', '2026-11-01T23:30:00Z', true],
  ['a day, and a moment with its zone two days before', '2026-11-03', '2026-11-01T23:30:00Z', false],
  ['two days, neither with a zone', '2026-11-01T23:30', '2026-11-02', false],
  ['two days that the calendar does not have', '2026-13-01T10:00Z', '2026-13-02T10:00+08:00', false],
])('a publication date: %s', (_, one, other, isSame) => {
  const [was, is] = [one, other].map((published) => ({ text: first.text, published })) as [ReadVersion, ReadVersion];
  for (const [before, after] of [
    [was, is],
    [is, was],
  ] as const) {
    expect(compareReadings(before, after).map(({ kinds }) => kinds)).toEqual(isSame ? [] : [['published']]);
    expect(earlierThan(after, [before])).toBe(isSame ? undefined : before);
  }
});
