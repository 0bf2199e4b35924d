import { describe, expect, test } from 'vitest';
import type { FileContents, Told } from '@/utils/import/import-format';
import type { Article } from '@/utils/model/article';
import { EMPTY_DIRECTIVE } from '@/utils/model/directive';
import { annotate, article, codes, uuid } from '../export/sample-notebook';
import { contentsOf, dryRun, EMPTY } from './reading';

const EARLY = '2026-06-01T00:00:00.000Z';
const LATE = '2026-07-01T00:00:00.000Z';
const LATEST = '2026-08-01T00:00:00.000Z';

const judged = async (ours: Article, theirs: Article) =>
  (await dryRun(await contentsOf({ ...EMPTY, articles: [theirs] }), { ...EMPTY, articles: [ours] })).articles;

describe('a note on an article whose page was read again since', () => {
  const mine = { ...article, note: 'mine', noted: LATE, changed: LATE };
  const reread = { ...article, note: 'before', noted: EARLY, changed: LATEST, section: '要闻' };

  test('stays if it is later, whatever was read later', async () => {
    const { changed, conflicts } = await judged(mine, reread);
    expect(conflicts).toEqual([]);
    expect(changed.map(({ theirs }) => theirs)).toMatchObject([{ note: 'mine', noted: LATE, section: '要闻' }]);
  });

  test('comes in if it is later, and the later reading stays', async () => {
    const { changed, conflicts } = await judged(reread, mine);
    expect(conflicts).toEqual([]);
    expect(changed.map(({ theirs }) => theirs)).toMatchObject([{ note: 'mine', noted: LATE, section: '要闻' }]);
  });

  test('is asked about if neither is known to be later', async () => {
    const { noted: _, ...undated } = mine;
    const { noted: __, ...theirs } = reread;
    const { changed, conflicts } = await judged(undated, theirs);
    expect(changed).toEqual([]);
    expect(conflicts).toMatchObject([{ why: 'undated', theirs: { note: 'before' } }]);
  });

  test('is kept if only one side has it', async () => {
    const { noted: _, ...none } = { ...reread, note: '' };
    expect((await judged(mine, none)).changed).toMatchObject([{ theirs: { note: 'mine', section: '要闻' } }]);
    expect((await judged(none, mine)).changed).toMatchObject([{ theirs: { note: 'mine', section: '要闻' } }]);
  });

  test('that is earlier in the file is offered, and restored unless it was removed here', async () => {
    const earlier = { ...mine, note: 'before', noted: EARLY, changed: EARLY };
    const { changed, conflicts } = await judged(mine, earlier);
    expect(changed).toEqual([]);
    expect(conflicts).toMatchObject([{ why: 'older', ours: { note: 'mine' }, theirs: { note: 'before' } }]);
    const lost = await judged({ ...mine, note: '', changed: LATEST }, mine);
    expect(lost.changed).toMatchObject([{ theirs: { note: 'mine' } }]);
    expect((await judged(mine, { ...mine, note: '', changed: EARLY })).conflicts).toEqual([]);
  });

  test('is treated the same in each of several projects', async () => {
    const projects = [uuid(801), uuid(802)];
    const in2 = (a: string, b: string) => ({ note: a, notes: { [uuid(801)]: a, [uuid(802)]: b }, projects });
    const ours = { ...mine, ...in2('同', '乙的，现在'), changed: LATE };
    const theirs = { ...mine, ...in2('同', '乙的，原先'), noted: EARLY, changed: EARLY };
    const { conflicts } = await judged(ours, theirs);
    expect(conflicts).toMatchObject([{ why: 'older', theirs: { notes: { [uuid(802)]: '乙的，原先' } } }]);
    const lost = await judged({ ...ours, ...in2('同', '') }, { ...theirs, noted: LATE });
    expect(lost.changed).toMatchObject([{ theirs: { notes: { [uuid(802)]: '乙的，原先' } } }]);
  });

  test('in an older backup without times is not asked about', async () => {
    const { noted: _, ...older } = { ...reread, changed: EARLY };
    const { changed, conflicts } = await judged(mine, older);
    expect([changed.length, conflicts.filter(({ why }) => why !== 'older').length]).toEqual([0, 0]);
  });
});

test('a file without times that has no note fills missing fields of an article whose note was removed here', async () => {
  const ours = { ...article, note: '', noted: LATE, changed: LATE, section: undefined, source: undefined };
  const file = (note: string) =>
    contentsOf(
      { ...EMPTY, articles: [{ ...article, note, source: '人民日报' }] },
      { told: { articles: ['note', 'source'] }, undated: new Set([article.id]) },
    );
  const silent = await dryRun(await file(''), { ...EMPTY, articles: [ours] });
  expect(silent.articles.changed.map(({ theirs }) => theirs)).toMatchObject([{ note: '', source: '人民日报' }]);
  const noting = await dryRun(await file('a note'), { ...EMPTY, articles: [ours] });
  expect(noting.articles).toMatchObject({ changed: [], conflicts: [{ why: 'undated' }] });
});

test('the order of an annotation’s codes counts, because the first one paints it', async () => {
  const ours = annotate(20, '校园周边', { codes: [uuid(10), uuid(11)] });
  const theirs = { ...ours, codes: [uuid(11), uuid(10)], modified: LATE };
  const incoming = await contentsOf({ ...EMPTY, articles: [article], annotations: [theirs], codes });
  const plan = await dryRun(incoming, { ...EMPTY, articles: [article], annotations: [ours], codes });
  expect(plan.annotations.changed.map(({ theirs: { codes: given } }) => given)).toEqual([[uuid(11), uuid(10)]]);
});

describe('facts of a passage', () => {
  const directive = {
    ...EMPTY_DIRECTIVE,
    speaker: '李强民',
    verb: '强调',
    addressee: '各县市区',
    action: '压实责任',
  };
  const official = { name: '李强民', title: '市长', organisation: '市委', place: '示例市' };
  const passage = (more: object) => annotate(21, '各县市区要压实主体责任', more);
  const told: Told = { annotations: ['codes', 'note', 'origin', 'directive', 'official'] };
  const judgedFacts = async (ours: object, theirs: object, more: Partial<FileContents> = {}) => {
    const file = await contentsOf({ ...EMPTY, articles: [article], annotations: [passage(theirs)] }, { told, ...more });
    const { annotations } = await dryRun(file, { ...EMPTY, articles: [article], annotations: [passage(ours)] });
    const { added, changed, conflicts, same } = annotations;
    return { added, changed: changed.map((one) => one.theirs), conflicts: conflicts.map(({ why }) => why), same };
  };

  test('are emptied by a file with all of their fields, and kept by a table', async () => {
    const emptied = { directive: { ...directive, addressee: '', action: '' }, modified: LATE };
    const ours = { directive, modified: EARLY };
    expect(await judgedFacts(ours, emptied, { tellsWhole: true })).toMatchObject({ changed: [emptied], same: 0 });
    expect(await judgedFacts(ours, emptied)).toMatchObject({ changed: [], conflicts: [], same: 1 });
  });

  test.each([{ directive }, { official }])(
    'that were removed are not restored unasked by an older file',
    async (fact) => {
      const whole = { tellsWhole: true };
      expect(await judgedFacts({ modified: LATE }, { ...fact, modified: EARLY }, whole)).toMatchObject({
        conflicts: ['older'],
      });
      expect(await judgedFacts({ modified: EARLY }, { ...fact, modified: LATE }, whole)).toMatchObject({
        changed: [fact],
      });
    },
  );

  test('count as a directive’s if a table does not say whether the person speaks or is named', async () => {
    const alone = { ...EMPTY_DIRECTIVE, speaker: official.name, title: official.title };
    const theirs = { official: { ...official, organisation: '', place: '' } };
    const former = { guessesFacts: true };
    expect(await judgedFacts({ directive: alone }, theirs, former)).toMatchObject({ changed: [], same: 1 });
    expect(await judgedFacts({ directive: alone }, theirs)).toMatchObject({
      changed: [{ directive: alone, ...theirs }],
    });
  });
});
