// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { ExportFormat } from '@/utils/export/format';
import { articlesCsv, csv } from '@/utils/export/formats/csv';
import { html } from '@/utils/export/formats/html';
import { json } from '@/utils/export/formats/json';
import { refiProject } from '@/utils/export/formats/refi-project';
import { recogito, webAnnotation } from '@/utils/export/formats/web-annotation';
import { planImport } from '@/utils/import/plan';
import { type Choice, settle } from '@/utils/import/settle';
import type { Article } from '@/utils/model/article';
import type { Notebook } from '@/utils/model/notebook';
import { existingIn } from '@/utils/store/existing';
import { type Incoming, mergeNotebook, mergeRecords } from '@/utils/store/merge';
import { annotate, article, codes, revision, uuid } from '../export/sample-notebook';
import { emptyNotebook } from '../store/sample';
import { context } from './parse-markup';
import { EMPTY, NOW, readAll } from './reading';

const LATER = '2030-01-01T00:00:00.000Z';

const mine = annotate(70, '校园周边', { note: 'my own words' });
const ours: Notebook = { ...EMPTY, codes, articles: [article], revisions: [revision], annotations: [mine] };

const another: Article = {
  ...article,
  id: uuid(71),
  url: 'https://elsewhere.example/a',
  addresses: ['https://elsewhere.example/a'],
  title: 'Something else',
  note: 'a note on something else',
  changed: LATER,
  noted: LATER,
};

const FORMATS: [ExportFormat, string][] = [
  [html, 'a.html'],
  [webAnnotation, 'a.jsonld'],
  [recogito, 'a.json'],
  [csv, 'a.csv'],
  [refiProject, 'a.qdpx'],
  [json, 'a.json'],
];

const FILES = FORMATS.map((file) => ({ id: file[0].id, file }));

/**
 * Imports the file of one notebook beside `here`, and returns what is stored then, with what the plan of the import
 * said.
 */
async function brought(
  theirs: Notebook,
  [format, fileName]: readonly [ExportFormat, string] = [json, 'a.json'],
  { here = ours, choice = 'mine', into }: { here?: Notebook; choice?: Choice; into?: string } = {},
) {
  const db = emptyNotebook();
  await mergeNotebook(db, { ...here, decisions: [], samePersons: [] }, { name: 'ours' });
  const bytes = await new Blob([...format.write(theirs, { language: 'en', version: '0.1.0' })]).arrayBuffer();
  const file = await readAll(new Uint8Array(bytes), { ...context, fileName });
  const { files, tables } = await planImport([file], existingIn(db), { now: NOW, ...(into ? { into } : {}) });
  await mergeRecords(db, settle(files, () => choice, NOW) as Iterable<Incoming>, { name: fileName });
  const [articles, annotations, revisions] = await Promise.all([
    db.articles.toArray(),
    db.annotations.toArray(),
    db.revisions.toArray(),
  ]);
  const { changed, older, listed } = tables.annotations;
  const why = (table: 'annotations' | 'articles') => tables[table].listed.conflicts.map((one) => one.why);
  return { articles, annotations, revisions, changed, older, listed, why };
}

const quotes = (all: readonly { target: { selector: { quote: { exact: string } } }; note: string }[]) =>
  all.map(({ target, note }) => [target.selector.quote.exact, note]).toSorted();

describe.each(FILES)('in a file of ours ($id), an id of the reader’s', ({ file }) => {
  const inFile = (over: object) => ({ ...mine, note: 'not mine', modified: LATER, ...over });
  const elsewhere = annotate(70, '要强化部门联动').target;

  test('for the same words is a newer version', async () => {
    const { annotations, changed } = await brought({ ...ours, annotations: [inFile({})] }, file);
    expect([changed, quotes(annotations)]).toEqual([1, [['校园周边', 'not mine']]]);
  });

  test('for other words is not a newer version: the reader decides, and may keep both', async () => {
    const theirs = { ...ours, annotations: [inFile({ target: elsewhere })] };
    const { annotations, changed, why } = await brought(theirs, file);
    expect([changed, why('annotations')]).toEqual([0, ['another']]);
    expect(annotations).toEqual([mine]);
    const both = [
      ['校园周边', 'my own words'],
      ['要强化部门联动', 'not mine'],
    ];
    expect(quotes((await brought(theirs, file, { choice: 'both' })).annotations)).toEqual(both.toSorted());
  });

  test('does not fill an empty note with one about other words', async () => {
    const silent = { ...mine, note: '' };
    const theirs = { ...ours, annotations: [inFile({ target: elsewhere })] };
    const { annotations } = await brought(theirs, file, { here: { ...ours, annotations: [silent] } });
    expect(annotations).toEqual([silent]);
  });

  test('in another article is a separate annotation', async () => {
    const theirs = {
      ...ours,
      articles: [another],
      revisions: [{ ...revision, id: uuid(72), articleId: another.id }],
      annotations: [inFile({ articleId: another.id })],
    };
    const { annotations, articles } = await brought(theirs, file);
    expect(annotations.find(({ id }) => id === mine.id)).toEqual(mine);
    expect(annotations).toHaveLength(2);
    const own = articles.find(({ url }) => url === another.url);
    expect(annotations.find(({ id }) => id !== mine.id)).toMatchObject({ articleId: own?.id, note: 'not mine' });
    const again = await brought(theirs, file, { here: { ...ours, articles, annotations } });
    expect([again.changed, again.annotations.length]).toEqual([0, 2]);
  });
});

describe('in someone else’s backup', () => {
  test('an article with an id of the reader’s is added separately, with its text and annotations', async () => {
    const stranger = { ...another, id: article.id };
    const theirs = {
      ...ours,
      articles: [stranger],
      revisions: [{ ...revision, id: uuid(73), text: 'Other words', sha256: 'a'.repeat(64) }],
      annotations: [annotate(74, '要强化部门联动', { note: 'theirs' })],
    };
    const { articles, revisions, annotations } = await brought(theirs);
    expect(articles.find(({ id }) => id === article.id)).toMatchObject({ url: article.url, note: article.note });
    const own = articles.find(({ url }) => url === another.url);
    expect(own?.note).toBe(another.note);
    expect(revisions.find(({ text }) => text === 'Other words')?.articleId).toBe(own?.id);
    expect(annotations.find(({ id }) => id === uuid(74))?.articleId).toBe(own?.id);
  });

  test('a text with the hash of one here does not replace it', async () => {
    const theirs = { ...ours, revisions: [{ ...revision, text: 'Other words', created: LATER }] };
    expect((await brought(theirs)).revisions.map(({ text }) => text)).toEqual([revision.text]);
  });

  test('a mark whose ends were moved is newer', async () => {
    const longer = { ...annotate(70, '校园周边隐患排查'), note: 'my own words', modified: LATER };
    const { changed, annotations } = await brought({ ...ours, annotations: [longer] });
    expect([changed, quotes(annotations)]).toEqual([1, [['校园周边隐患排查', 'my own words']]]);
  });
});

describe('records that the reader deleted', () => {
  test.each([
    [csv, 'a.csv'],
    [articlesCsv, 'a.csv'],
  ] as const)('a note on an article does not come back from a table that has no time for it', async (...file) => {
    const since = { ...article, note: '', noted: LATER, changed: LATER };
    const { articles, why } = await brought(ours, file, { here: { ...ours, articles: [since] } });
    expect([articles[0]?.note, why('articles')]).toEqual(['', ['undated']]);
    // One that nothing was ever said of has nothing to lose.
    const { noted: _, ...never } = since;
    expect((await brought(ours, file, { here: { ...ours, articles: [never] } })).articles[0]?.note).toBe(article.note);
  });

  test.each(FILES.filter(({ id }) => id !== json.id))(
    'a note and codes of a passage do not come back from an older file ($id)',
    async ({ file }) => {
      const since = { ...mine, note: '', modified: '2026-08-01T00:00:00.000Z' };
      const older = { ...mine, codes: [uuid(12)] };
      const {
        annotations,
        changed,
        older: olderCount,
      } = await brought({ ...ours, annotations: [older] }, file, {
        here: { ...ours, annotations: [since] },
      });
      expect([annotations, changed, olderCount]).toEqual([[since], 0, 1]);
    },
  );
});

describe('an article with an id of the reader’s and another address and title', () => {
  const untold = { ...another, id: article.id, title: '' };
  const other = { ...revision, id: uuid(73), text: 'Other words', sha256: 'a'.repeat(64) };

  test.each([
    ['has no title', untold, article],
    [
      'has another title than the reader gave',
      { ...untold, title: 'Something else' },
      { ...article, title: 'Mine', provenance: { title: 'by-hand' as const } },
    ],
  ])('is added separately if it %s', async (_, stranger, here) => {
    const theirs = { ...ours, articles: [stranger], revisions: [other], annotations: [] };
    const { articles } = await brought(theirs, undefined, { here: { ...ours, articles: [here] } });
    expect(articles.find(({ id }) => id === article.id)).toEqual(here);
    expect(articles.find(({ url }) => url === another.url)?.id).not.toBe(article.id);
    expect(articles).toHaveLength(2);
  });

  test('is the same if the file has a text of it that is here', async () => {
    const { articles } = await brought({ ...ours, articles: [untold] });
    expect(articles).toMatchObject([{ id: article.id, note: another.note }]);
  });

  test('is the same if both have the title given by the reader', async () => {
    const called = { ...article, title: 'Mine', provenance: { title: 'by-hand' as const } };
    const moved = { ...called, url: another.url, addresses: another.addresses, changed: LATER };
    const theirs = { ...ours, articles: [moved], revisions: [], annotations: [] };
    const { articles } = await brought(theirs, undefined, { here: { ...ours, articles: [called] } });
    expect(articles).toHaveLength(1);
  });

  test('of a stranger is not matched by the reader’s id', async () => {
    const stranger = { ...another, id: article.id };
    const theirs = { ...ours, articles: [stranger], revisions: [other], annotations: [] };
    const { articles } = await brought(theirs, undefined, { into: uuid(90) });
    expect(articles.find(({ url }) => url === another.url)?.aliases ?? []).not.toContain(article.id);
  });
});

describe('records added separately', () => {
  const said = (over: object) => ({ ...ours, annotations: [{ ...mine, ...over }] });
  const elsewhere = annotate(70, '要强化部门联动').target;

  test.each([
    ['of other words', said({ target: elsewhere, note: 'not mine', modified: LATER })],
    ['of the same words and moment', said({ note: 'not mine' })],
  ])('%s is recognised in the next import of its file', async (_, theirs) => {
    const first = await brought(theirs, undefined, { choice: 'both' });
    expect(first.annotations).toHaveLength(2);
    const again = await brought(theirs, undefined, {
      choice: 'both',
      here: { ...ours, annotations: first.annotations },
    });
    expect([again.annotations.length, again.why('annotations'), again.changed]).toEqual([2, [], 0]);
  });

  test('is updated by its own record, and not by that of its original, in a file with both', async () => {
    const { annotations } = await brought(said({ note: 'not mine' }), undefined, { choice: 'both' });
    const copy = annotations.find(({ id }) => id !== mine.id);
    if (!copy) throw new Error('there is no copy');
    const theirs = {
      ...ours,
      annotations: [
        { ...mine, note: 'not mine' },
        { ...copy, note: 'more', modified: LATER },
      ],
    };
    const again = await brought(theirs, undefined, { here: { ...ours, annotations } });
    expect(quotes(again.annotations)).toEqual([
      ['校园周边', 'more'],
      ['校园周边', 'my own words'],
    ]);
  });
});
