import { describe, expect, test } from 'vitest';
import { personKey, speakerOf } from '@/utils/ledger/person-key';
import { extentOf, namelessOfficials, type Person, register } from '@/utils/ledger/register';
import type { Annotation } from '@/utils/model/annotation';
import { article, data, directive } from './sample';

const named = (samePersons: typeof data.samePersons = []) =>
  register({ ...data, samePersons }, 'zh-CN').map(({ name, of }) => `${name}|${of}`);

test('namesakes in office at different places are two persons until the reader merges them', () => {
  expect(named()).toEqual(['李强民|青云市', '李强民|示例市']);
  expect(named([{ id: '李强民|青云市', person: '李强民|示例市' }])).toEqual(['李强民|示例市']);
});

test('a person has titles with dates and places, articles and directives', () => {
  const person = register(data, 'zh-CN').find(({ of }) => of === '示例市');
  expect(person?.titles).toEqual([{ title: '市委书记', places: ['示例市'], days: ['2026-05-18'], read: [] }]);
  expect(person?.articles.map(({ title }) => title)).toEqual(['第1次会议']);
  expect(person?.directives.map((row) => row.directive.addressee)).toEqual(['各县市区']);
});

describe('the days of a title', () => {
  const [order, named] = data.annotations as [Annotation, Annotation];
  const undated = article(3, { accessed: '2026-11-30T08:00:00+08:00' });
  const there = { ...named, id: '00000000-0000-4000-8000-000000000031', articleId: undated.id };
  const titles = (of: Partial<typeof data>) =>
    register({ ...data, ...of }, 'zh-CN').find((one) => one.of === '示例市')?.titles;

  test('are publication dates: a later reading says nothing about the term', () => {
    const of = { articles: [...data.articles, undated], annotations: [order, named, there] };
    expect(titles(of)).toEqual([{ title: '市委书记', places: ['示例市'], days: ['2026-05-18'], read: [] }]);
  });

  test('are reading dates if no article has a publication date', () => {
    const of = { articles: [undated], annotations: [there] };
    expect(titles(of)).toEqual([{ title: '市委书记', places: ['示例市'], days: [], read: ['2026-11-30'] }]);
  });
});

describe('the extent of a person', () => {
  const byHand = data.annotations.find(({ origin }) => origin.by === 'hand') as Annotation;
  const proposed = directive({ speaker: '李强民', title: '市委书记', place: '示例市', action: '自查' });
  const of = (person: Person | undefined) => person && extentOf(person);
  const find = (proposals: Parameters<typeof register>[2]) =>
    register(data, 'zh-CN', proposals).find((one) => one.of === '示例市');

  test('says how many articles and directives are to confirm; without these it is that of the exported register', () => {
    expect(of(find(undefined))).toEqual({ articles: 1, directives: 1, open: { articles: 0, directives: 0 } });
    expect(of(find(new Map([[byHand.id, { directive: proposed }]])))).toEqual({
      articles: 2,
      directives: 2,
      open: { articles: 1, directives: 1 },
    });
  });
});

test('a person still has an entry after being merged', () => {
  const [person] = register({ ...data, samePersons: [{ id: '李强民|青云市', person: '李强民|示例市' }] }, 'zh-CN');
  expect(person?.merged).toEqual(['李强民|青云市']);
  expect(person?.titles.map(({ title }) => title)).toEqual(['市委书记', '副市长']);
});

test.each([
  { when: 'the place is known', of: { place: '青云市', organisation: '市委' }, key: '李强民|青云市' },
  { when: 'only the body is known', of: { organisation: '外交部' }, key: '李强民|外交部' },
  { when: 'nothing is known', of: {}, key: '李强民|' },
  { when: 'a key was given by hand', of: { person: '李强民 2|青云市' }, key: '李强民 2|青云市' },
  { when: 'nobody is named', of: { name: ' ' }, key: '' },
])('the key of a person when $when', ({ of, key }) => {
  expect(personKey({ name: '李强民', place: '', organisation: '', ...of })).toBe(key);
});

test('an organisation that speaks for itself is not a person', () => {
  expect(personKey(speakerOf(directive({ speaker: '教育部', organisation: '教育部' })))).toBe('');
});

describe('a passage coded as an official by hand', () => {
  const [first] = data.annotations;
  const coded = {
    ...(first as (typeof data.annotations)[number]),
    id: '00000000-0000-4000-8000-000000000099',
    codes: ['0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0003'],
    origin: { by: 'hand' as const },
  };
  const { directive: _, ...byHand } = coded;
  const withIt = { ...data, annotations: [...data.annotations, byHand] };
  const official = { name: '周小兰', title: '镇长', organisation: '', place: '示例市' };

  test('is proposed in the register, and confirmed by what is stored', () => {
    const proposals = new Map([[byHand.id, { official }]]);
    const find = (of: typeof data) => register(of, 'zh-CN', proposals).find(({ name }) => name === '周小兰');
    expect(find(withIt)?.appearances.map(({ isProposed }) => isProposed)).toEqual([true]);
    const confirmed = { ...data, annotations: [...data.annotations, { ...byHand, official }] };
    expect(find(confirmed)?.appearances.map(({ isProposed }) => isProposed)).toEqual([false]);
  });

  test('lacks a name until one is known', () => {
    expect(namelessOfficials(withIt).map(({ annotation }) => annotation.id)).toEqual([byHand.id]);
    expect(namelessOfficials(withIt, new Map([[byHand.id, { official }]]))).toEqual([]);
  });
});

test('reading directives takes no longer with more persons', () => {
  const [first] = data.annotations.filter(({ directive }) => directive?.speaker);
  let reads = 0;
  const annotations = Array.from({ length: 400 }, (_, n) => ({
    ...(first as Annotation),
    get id() {
      reads++;
      return `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
    },
    directive: {
      ...(first as Annotation).directive,
      speaker: `李${String.fromCharCode(0x4e00 + n)}民`,
      title: '市长',
      place: '示例市',
    },
  })) as Annotation[];
  const persons = register({ ...data, annotations }, 'zh-CN');
  expect(persons.length).toBeGreaterThan(300);
  expect(persons.every(({ directives }) => directives.length === 1)).toBe(true);
  expect(reads).toBeLessThan(annotations.length * 30);
});
