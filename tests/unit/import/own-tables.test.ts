// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { csv, csvByCode, tsv } from '@/utils/export/formats/csv';
import { csv as ledgerCsv } from '@/utils/export/ledger/csv';
import { TABLE_LABELS } from '@/utils/export/table-labels';
import { overlay } from '@/utils/import/heard';
import { localAddress } from '@/utils/import/plain-text';
import { csvRows } from '@/utils/import/read-table';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { EMPTY_DIRECTIVE } from '@/utils/model/directive';
import type { Notebook } from '@/utils/model/notebook';
import { UI_LANGUAGES } from '@/utils/model/settings';
import { writeText } from '../export/readers';
import { annotate, sampleNotebook } from '../export/sample-notebook';
import { FILES, notebookOut, official } from './out-and-in';
import { context } from './parse-markup';
import { dryRun, readAll } from './reading';

describe('a table of ours saved by a spreadsheet', () => {
  /** The table with each cell as `change` has it. */
  const resaved = (text: string, change: (cell: string, name: string) => string): string => {
    const [header = [], ...rows] = csvRows(text);
    const changed = rows.map((row) => row.map((cell, at) => change(cell, header[at] ?? '')));
    return [header, ...changed].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  };
  const table = async () => writeText(csv, await notebookOut(), { headers: 'machine' });
  const said = ({ articles, annotations }: Notebook) => [
    articles.map(({ published, accessed }) => [published?.iso, accessed]),
    annotations.map(({ created, modified, directive, origin }) => [created, modified, directive, origin]),
  ];
  const back = async (text: string) => readAll(text, { ...context, fileName: 'a.csv' });

  test('with days before months gives the same dates', async () => {
    const text = await table();
    const dayFirst = resaved(text, (cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1'));
    expect(dayFirst).not.toBe(resaved(text, (cell) => cell));
    const { notebook, leftOut } = await back(dayFirst);
    const before = await back(text);
    expect(said(notebook)).toEqual(said(before.notebook));
    expect(leftOut).toEqual(before.leftOut);
  });

  test.each([
    ['TRUE', true],
    ['WAHR', true],
    ['FALSE', false],
    ['FAUX', false],
  ])('in %s says whether a rule’s words were corrected', async (word, corrected) => {
    const text = resaved(await table(), (cell, name) =>
      name === 'corrected' && cell !== '' ? word : name === 'confidence' ? cell.replace('.', ',') : cell,
    );
    const { notebook } = await back(text);
    const origins = notebook.annotations.map(({ origin }) => origin).filter(({ by }) => by === 'rule');
    expect(origins).toMatchObject([{ corrected, confidence: 0.9 }]);
  });

  test('with an unknown word for that has it counted', async () => {
    const text = resaved(await table(), (cell, name) => (name === 'corrected' && cell !== '' ? 'perhaps' : cell));
    expect((await back(text)).leftOut).toContainEqual({ what: 'corrected', count: 1 });
  });
});

test('an accepted directive shown as proposed in the ledger is restored without the proposed deadline', async () => {
  const { articles, annotations } = await notebookOut();
  const directed = annotations.find(({ directive }) => directive);
  const [article] = articles.filter(({ id }) => id === directed?.articleId);
  if (!directed?.directive || directed.origin.by !== 'rule' || !article) throw new Error('the sample has a directive');
  const { directive } = directed;
  const rowOf = async (origin: typeof directed.origin | { by: 'hand' }, state: LedgerRow['state'] = 'proposed') => {
    const annotation = { ...directed, origin };
    const row: LedgerRow = { annotation, article, directive, codes: [], state, isCoded: true };
    const options = { language: 'en', places: new Map(), standings: new Map() } as never;
    const text = [...ledgerCsv.write([row], options)].join('');
    const { notebook, leftOut } = await readAll(text, { ...context, fileName: 'a.csv' });
    expect(leftOut).toContainEqual({ what: `state: ${state}`, count: 1 });
    return notebook.annotations[0];
  };
  const taken = { ...directed.origin, corrected: false };
  const withoutDeadline = { origin: taken, directive: { ...directive, deadline: { text: '' } } };
  expect(await rowOf(taken, 'deadline-proposed')).toMatchObject(withoutDeadline);
  // A passage that a rule proposed as an official, coded as a directive by hand: nobody confirmed what it says.
  const official = await rowOf({ ...taken, rule: 'zh.official.title-name' });
  expect([official?.origin.by, official?.directive]).toEqual(['rule', undefined]);
  const byHand = await rowOf({ by: 'hand' });
  expect([byHand?.origin, byHand?.directive]).toEqual([{ by: 'hand' }, undefined]);
});

describe('a table says whether a passage has a directive, an official or both', () => {
  const silent = { ...EMPTY_DIRECTIVE };
  test.each([
    ['a directive of which only the speaker is known', { directive: { ...silent, speaker: '李强民', title: '市长' } }],
    ['a directive of which nothing is known yet', { directive: silent }],
    ['a directive without a speaker beside an official', { directive: { ...silent, verb: '要求' }, official }],
    ['a directive of one person beside another', { directive: { ...silent, speaker: '李强民' }, official }],
    ['an official alone', { official }],
    ['neither', {}],
  ])('%s', async (_, facts) => {
    const passage = annotate(27, '要强化部门联动', facts);
    const alone = { ...sampleNotebook, annotations: [passage] };
    for (const format of [csv, csvByCode, tsv])
      for (const headers of ['words', 'machine'] as const)
        for (const language of UI_LANGUAGES) {
          const text = writeText(format, alone, { headers, language });
          const back = await readAll(text, { ...context, fileName: FILES.get(format) ?? '' });
          const [read] = back.notebook.annotations;
          expect([read?.directive, read?.official]).toEqual([passage.directive, passage.official]);
          const { annotations } = await dryRun(back, alone);
          expect([annotations.added, annotations.changed, annotations.conflicts]).toEqual([[], [], []]);
        }
  });

  test('and each row of the ledger is a directive', async () => {
    const [article] = sampleNotebook.articles as [Article];
    const directive = { ...silent, speaker: '李强民' };
    const annotation = annotate(27, '要强化部门联动', { directive });
    const row: LedgerRow = { annotation, article, directive, codes: [], state: 'confirmed', isCoded: true };
    const text = [...ledgerCsv.write([row], { language: 'en', places: new Map(), standings: new Map() } as never)].join(
      '',
    );
    const { notebook } = await readAll(text, { ...context, fileName: 'a.csv' });
    expect(notebook.annotations.map((one) => [one.directive, one.official])).toEqual([[directive, undefined]]);
  });

  test('with each deadline, and whether, when and according to which article it was met', async () => {
    const [article] = sampleNotebook.articles as [Article];
    const met = { done: '2026-07-01', doneBy: { title: '方案已上报', url: 'https://news.example/9.html', quote: '' } };
    for (const own of [
      { deadline: { text: '6月底前', date: '2026-06-30' }, ...met },
      {
        deadline: { text: '6月底前', date: '2026-06-30' },
        further: [
          { text: '8月15日前', date: '2026-08-15', ...met },
          { text: '年底前', date: '2026-12-31' },
        ],
      },
      // Semicolons within the words of one of several part nothing.
      {
        deadline: { text: 'by 30 June; sooner if dry', date: '2027-06-30' },
        done: '2027-06-20',
        doneBy: { title: 'Gates repaired; mayor resigns;', url: 'https://news.example/b;c', quote: '' },
        further: [
          {
            text: 'by 30 September',
            date: '2027-09-30',
            done: '2027-09-20',
            doneBy: { title: 'All done', url: 'https://news.example/d', quote: '' },
          },
        ],
      },
      // Several of which none has a day.
      { deadline: { text: 'within three months' }, further: [{ text: 'before the flood season' }, { text: '' }] },
      // Words with a semicolon are not several deadlines.
      { deadline: { text: '尽快; 越快越好' } },
    ]) {
      const directive = { ...silent, speaker: '李强民', ...own };
      const annotation = annotate(27, '要强化部门联动', { directive });
      const row: LedgerRow = { annotation, article, directive, codes: [], state: 'confirmed', isCoded: true };
      const options = { language: 'en', places: new Map(), standings: new Map() } as never;
      const text = [...ledgerCsv.write([row], options)].join('');
      const { notebook, leftOut } = await readAll(text, { ...context, fileName: 'a.csv' });
      expect(notebook.annotations.map((one) => one.directive)).toEqual([directive]);
      expect(leftOut.map(({ what }) => what)).not.toContain('deadline_date');
    }
  });

  test('whose further deadlines keep the saved articles that report them met, if unchanged', () => {
    const doneBy = {
      articleId: crypto.randomUUID(),
      title: 'Done',
      url: 'https://news.example/d',
      quote: 'It was done.',
    };
    const further = [{ text: 'by May', date: '2026-05-31', done: '2026-05-20', doneBy }, { text: 'by June' }];
    const ours = annotate(27, '要强化部门联动', {
      directive: { ...silent, deadline: { text: 'now' }, done: '2026-05-02', doneBy, further },
    });
    const read = (title: string, more: object[] = []): Annotation => {
      const told = { title, url: doneBy.url, quote: '' };
      const [first, second] = further as [object, object];
      const directive = { ...silent, deadline: { text: 'now' }, done: '2026-05-02', doneBy: told };
      return {
        ...ours,
        directive: { ...directive, further: [{ ...first, doneBy: told }, second, ...more] },
      } as Annotation;
    };
    const merged = (theirs: Annotation) => overlay(ours, theirs, ['directive'], false);
    expect(merged(read('Done'))).toBe(ours);
    expect(merged(read('Done', [{ text: 'by July' }])).directive?.further).toEqual([...further, { text: 'by July' }]);
    // Another article is not the one that was saved.
    const other = { title: 'Another', url: doneBy.url, quote: '' };
    expect(merged(read('Another')).directive).toMatchObject({ doneBy: other, further: [{ doneBy: other }, {}] });
    expect(merged(read('Another')).directive?.doneBy).toEqual(other);
  });

  test('in a table of an earlier version, which does not say, by its non-empty cells', async () => {
    const head = 'id,speaker,directive,quote,origin,article_title,url,created,text_sha256';
    const rows = ['王岚,,甲', '王岚,压实责任,乙'].map(
      (row, n) => `${crypto.randomUUID()},${row},hand,文,https://a.example/${n},2026-05-20,`,
    );
    const { notebook } = await readAll([head, ...rows].join('\n'), { ...context, fileName: 'a.csv' });
    expect(notebook.annotations.map((one) => [one.directive?.speaker, one.official?.name])).toEqual([
      [undefined, '王岚'],
      ['王岚', undefined],
    ]);
  });
});

test('a table of ours keeps the indentation of quoted code', async () => {
  const exact = '    if x:\n        return 1';
  const target = { selector: { quote: { exact, prefix: 'def f(x):\n', suffix: '' } } };
  const alone = { ...sampleNotebook, annotations: [annotate(27, '要', { target })] };
  const back = await readAll(writeText(csv, alone), { ...context, fileName: 'a.csv' });
  expect(back.notebook.annotations.map((one) => one.target.selector.quote.exact)).toEqual([exact]);
});

test.each(['words', 'machine'] as const)(
  'a table of ours matches an article without an address again, under %s',
  async (headers) => {
    const notebook = await notebookOut();
    const articles = notebook.articles.map((one) => ({ ...one, url: localAddress(one.id), addresses: [] }));
    const unaddressed = { ...notebook, articles };
    const back = await readAll(writeText(csv, unaddressed, { headers }), { ...context, fileName: 'a.csv' });
    const found = await dryRun(back, unaddressed);
    expect([found.articles.added, found.annotations.added, found.annotations.conflicts]).toEqual([[], [], []]);
  },
);

test.each(UI_LANGUAGES)(
  'a table of ours without ids and times matches records by their text, in %s',
  async (language) => {
    const notebook = await notebookOut();
    const { columns } = TABLE_LABELS[language];
    const gone = new Set(
      (['id', 'code_ids', 'created', 'created_time', 'modified', 'modified_time'] as const).map(
        (name) => columns[name],
      ),
    );
    const rows = csvRows(writeText(csv, notebook, { language }));
    const kept = rows.map((row) => row.filter((_, at) => !gone.has(rows[0]?.[at] ?? '')));
    const text = kept.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
    const back = await readAll(text, { ...context, fileName: 'a.csv' });
    const { annotations, articles, codes: found } = await dryRun(back, notebook);
    expect([annotations.added, articles.added, found.added]).toEqual([[], [], []]);
    expect([annotations.changed, annotations.conflicts]).toEqual([[], []]);
  },
);
