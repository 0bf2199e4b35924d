// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { refiProject } from '@/utils/export/formats/refi-project';
import type { Notebook } from '@/utils/model/notebook';
import { sha256 } from '@/utils/text/sha256';
import { annotate, article, revision, sampleNotebook, TEXT, uuid } from '../export/sample-notebook';
import { context } from './parse-markup';
import { exportedByQualCoder, importedByQualCoder, type QualCoderBase } from './qualcoder';
import { dryRun, EMPTY, readAll } from './reading';

const OTHER = 'Another text.\nIt has words of its own, and more of them than the first.';
const other = { ...article, id: uuid(5), url: 'https://news.example/other', addresses: [], title: 'Other', note: '' };

/** Marks with codes, with a note alone, with neither, two at one place, and in a second article. */
async function reader(): Promise<Notebook> {
  const texts = [revision, { ...revision, id: uuid(6), articleId: other.id, text: OTHER, html: '' }];
  const at = (n: number, exact: string, over = {}) => ({
    ...annotate(n, ''),
    articleId: other.id,
    target: {
      selector: {
        quote: { exact, prefix: '', suffix: '' },
        position: { start: OTHER.indexOf(exact), end: OTHER.indexOf(exact) + exact.length },
      },
    },
    ...over,
  });
  return {
    ...sampleNotebook,
    articles: [...sampleNotebook.articles, other],
    revisions: await Promise.all(texts.map(async (one) => ({ ...one, sha256: await sha256(one.text) }))),
    annotations: [
      ...sampleNotebook.annotations.map((one) => ({ ...one, target: { selector: one.target.selector } })),
      annotate(40, '李强民强调', {
        note: 'a < b & c',
        target: { selector: annotate(40, '李强民强调').target.selector },
      }),
      annotate(41, '部门联动', { target: { selector: annotate(41, '部门联动').target.selector } }),
      at(42, 'words of its own', { note: 'first' }),
      at(43, 'words of its own', { note: 'second', codes: [uuid(10)] }),
      at(44, 'more of them', { note: 'alone' }),
    ],
  };
}

const written = async (notebook: Notebook, lineEnds: 'one' | 'two' = 'one') =>
  new Uint8Array(
    await new Blob([...refiProject.write(notebook, { language: 'en', version: '0.1.0', lineEnds })]).arrayBuffer(),
  );

const throughQualCoder = async (notebook: Notebook, lineEnds: 'one' | 'two', change = (_: QualCoderBase) => {}) => {
  const base = importedByQualCoder(await written(notebook, lineEnds));
  change(base);
  return readAll(exportedByQualCoder(base, { lineEnds }), context);
};

const said = ({ annotations, codes, articles }: Notebook) =>
  annotations
    .filter(({ deleted }) => !deleted)
    .map(({ articleId, target, note, codes: given }) => [
      articles.find(({ id }) => id === articleId)?.url,
      target.selector.quote.exact.replace(/\s+/g, ' '),
      note,
      given.map((id) => codes.find((code) => code.id === id)?.names.en).toSorted(),
    ])
    .toSorted();

describe.each(['one', 'two'] as const)(
  'our project after a round trip through QualCoder, line ends as %s',
  (lineEnds) => {
    test('changes nothing in its own notebook', async () => {
      const ours = await reader();
      const plan = await dryRun(await throughQualCoder(ours, lineEnds), ours);
      const news = [plan.codes, plan.articles, plan.annotations].map(({ added, changed, conflicts }) => [
        ...added,
        ...changed,
        ...conflicts,
      ]);
      expect(news).toEqual([[], [], []]);
      expect(plan.annotations.same).toBeGreaterThan(5);
    });

    test('brings another notebook every passage with codes and notes, once', async () => {
      const ours = await reader();
      const { notebook, refusals } = await throughQualCoder(ours, lineEnds);
      expect(refusals).toEqual([]);
      const joined = said(ours).filter(([, exact]) => exact !== 'words of its own');
      expect(said(notebook)).toEqual(
        [...joined, [other.url, 'words of its own', 'second\n\nfirst', ['directive']]].toSorted(),
      );
    });

    test('does not make an older text the newest', async () => {
      const ours = await reader();
      const { notebook } = await throughQualCoder(ours, lineEnds);
      for (const { created } of notebook.revisions) expect(created <= revision.created).toBe(true);
    });
  },
);

test('brings codes and notes given in QualCoder, and nothing else', async () => {
  const ours = await reader();
  const contents = await throughQualCoder(ours, 'one', (base) => {
    const [one] = base.annotations;
    if (!one) throw new Error('a note is needed');
    base.codings.push({ ...one, code: 'place', memo: '' });
    one.memo += '; and more';
  });
  const { annotations } = await dryRun(contents, ours);
  expect(annotations.added).toEqual([]);
  expect([...annotations.changed, ...annotations.conflicts].map(({ theirs }) => theirs)).toMatchObject([
    { id: uuid(40), codes: [uuid(12)], note: 'a < b & c; and more' },
  ]);
});

describe('a project made in QualCoder', () => {
  const date = '2026-05-20 01:12:00';
  const source = (name: string, text: string) => ({ name, text, memo: '', date, values: {} });
  const noteAt = (base: QualCoderBase, index: number, exact: string, memo = exact) => {
    const start = [...(base.sources[index]?.text.split(exact)[0] ?? '')].length;
    base.annotations.push({ source: index, start, end: start + [...exact].length, memo, date });
  };
  const make = (): QualCoderBase => ({
    codes: [],
    sources: [source('one.txt', TEXT), source('two.txt', OTHER), source('three.txt', 'Short.')],
    codings: [],
    annotations: [],
    journals: [],
  });
  const placed = async (base: QualCoderBase) => {
    const result = await readAll(exportedByQualCoder(base), context);
    return {
      ...result,
      said: result.notebook.annotations.map(({ target, note }) => [target.selector.quote.exact, note]),
    };
  };

  test('has its unreferenced notes placed in one text until the next one fits', async () => {
    const base = make();
    for (const words of ['校园周边', '部门联动', '压实主体责任']) noteAt(base, 0, words);
    for (const words of ['Another text', 'more of them']) noteAt(base, 1, words);
    const result = await placed(base);
    expect(result.said).toEqual(base.annotations.map(({ memo }) => [memo, memo]));
    expect(result.leftOut).toEqual([]);
  });

  test('has a later note in an earlier text placed where it fits, and reported as a guess', async () => {
    const base = make();
    noteAt(base, 1, 'Another text');
    noteAt(base, 0, '部门联动');
    noteAt(base, 1, 'than the first');
    const result = await placed(base);
    expect(result.said).toContainEqual(['than the first', 'than the first']);
    expect(result.notices.map(({ reason }) => reason)).not.toContain('malformed');
  });

  test('is accepted with XML characters in notes, form feeds in quotes and journals', async () => {
    const base = make();
    noteAt(base, 1, 'Another text', 'Tom & Jerry <b> &amp; a < b');
    base.codes.push({ name: 'c', memo: '', color: '#000000', guid: '' });
    base.sources.push(source('pdf.txt', 'a page\f and the next'));
    base.codings.push({ source: 3, code: 'c', start: 0, end: 12, memo: '', date });
    base.journals.push({ name: 'Diary', text: 'words' });
    const result = await placed(base);
    expect(result.said).toContainEqual(['Another text', 'Tom & Jerry <b> & a < b']);
    expect(result.said.map(([exact]) => exact?.replace(/\s+/g, ' ').trim())).toContain('a page and');
    expect(result.leftOut).toEqual([{ what: '<Note> Diary', count: 1 }]);
  });
});

test('nothing in the notebook is missing in QualCoder', async () => {
  const base = importedByQualCoder(await written({ ...EMPTY, codes: sampleNotebook.codes }));
  expect(base.codes).toHaveLength(3);
});
