// @vitest-environment happy-dom
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ExportFormat } from '@/utils/export/format';
import { cslJson } from '@/utils/export/formats/csl-json';
import { articlesCsv, csv, csvByCode, officialsCsv, tsv } from '@/utils/export/formats/csv';
import { html } from '@/utils/export/formats/html';
import { recogito, webAnnotation } from '@/utils/export/formats/web-annotation';
import { csv as ledgerCsv } from '@/utils/export/ledger/csv';
import { TABLE_LABELS } from '@/utils/export/table-labels';
import { localAddress } from '@/utils/import/plain-text';
import { readFile } from '@/utils/import/read-file';
import { csvRows } from '@/utils/import/read-table';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { Article } from '@/utils/model/article';
import { EMPTY_DIRECTIVE } from '@/utils/model/directive';
import type { Notebook } from '@/utils/model/notebook';
import { UI_LANGUAGES } from '@/utils/model/settings';
import { sha256 } from '@/utils/text/sha256';
import { writeText } from '../export/readers';
import { annotate, sampleNotebook, TEXT } from '../export/sample-notebook';
import { context } from './parse-markup';
import { dryRun, EMPTY, readAll } from './reading';

const official = { name: '王岚', title: '副市长、公安局局长', organisation: '市公安局', place: '示例市' };

/** The sample with an official, a directive that is done, a text whose hash is its own, and notes that are hard to carry. */
async function notebookOut(): Promise<Notebook> {
  const hash = await sha256(TEXT);
  const [first, ...others] = sampleNotebook.annotations;
  const directed = sampleNotebook.annotations.find(({ directive }) => directive);
  if (!first || !directed?.directive) throw new Error('the sample has a directive');
  return {
    ...sampleNotebook,
    revisions: sampleNotebook.revisions.map((revision) => ({ ...revision, sha256: hash })),
    annotations: [
      { ...first, official, note: '</script><b>*x*</b>\n\n- a\n- b' },
      ...others.map((one) =>
        one.id === directed.id && one.directive ? { ...one, directive: { ...one.directive, done: '2026-07-02' } } : one,
      ),
      annotate(26, '要强化部门联动'),
    ].map((one) => ({ ...one, target: { ...one.target, ...(one.target.revision ? { revision: hash } : {}) } })),
  };
}

const FILES = new Map<ExportFormat, string>([
  [csv, 'a.csv'],
  [csvByCode, 'a.csv'],
  [tsv, 'a.tsv'],
  [webAnnotation, 'a.jsonld'],
  [recogito, 'a.json'],
  [html, 'a.html'],
]);

async function outAndIn(format: ExportFormat, options = {}) {
  const notebook = await notebookOut();
  const text = writeText(format, notebook, options);
  const back = await readAll(text, { ...context, fileName: FILES.get(format) ?? 'a.csv' });
  return { notebook, back };
}

const factsOf = ({ annotations }: Notebook) =>
  annotations
    .filter(({ deleted }) => !deleted)
    .map(({ id, origin, directive, official: named, note }) => ({ id, origin, directive, official: named, note }))
    .toSorted((a, b) => a.id.localeCompare(b.id));

describe('a file of ours brings back what was found in a passage, and its note as it was written', () => {
  test.each(
    [csv, csvByCode, tsv].flatMap((format) =>
      (['words', 'machine'] as const).flatMap((headers) =>
        UI_LANGUAGES.map((language) => ({ format, headers, language, id: format.id })),
      ),
    ),
  )('$id under $headers in $language', async ({ format, headers, language }) => {
    const { notebook, back } = await outAndIn(format, { headers, language });
    const inOneLine = (facts: ReturnType<typeof factsOf>) =>
      format === tsv ? facts.map((one) => ({ ...one, note: one.note.replace(/\s+/g, ' ') })) : facts;
    expect(factsOf(back.notebook)).toEqual(inOneLine(factsOf(notebook)));
    const { annotations } = await dryRun(back, notebook);
    expect([annotations.added, annotations.changed, annotations.conflicts]).toEqual([[], [], []]);
  });

  test.each([webAnnotation, recogito, html])('$id', async (format) => {
    const { notebook, back } = await outAndIn(format);
    expect(factsOf(back.notebook)).toEqual(factsOf(notebook));
    const { annotations, articles } = await dryRun(back, notebook);
    expect([annotations.added, annotations.changed, annotations.conflicts]).toEqual([[], [], []]);
    expect([articles.added, articles.changed, articles.conflicts]).toEqual([[], [], []]);
  });
});

describe('a file of ours brings back what is known of an article', () => {
  const wanted = ['authors', 'source', 'site', 'published', 'lang', 'kind', 'editors', 'keywords', 'partial'] as const;
  const known = (notebook: Notebook) =>
    Object.fromEntries(
      notebook.articles.map((article) => [
        article.url,
        Object.fromEntries(wanted.map((field) => [field, article[field]])),
      ]),
    );

  test.each([webAnnotation, recogito, html])('$id: all of it, and when it was read', async (format) => {
    const { notebook, back } = await outAndIn(format);
    expect(known(back.notebook)).toEqual(known(notebook));
    expect(back.notebook.articles.map(({ accessed, changed }) => [accessed, changed]).toSorted()).toEqual(
      notebook.articles.map(({ accessed, changed }) => [accessed, changed]).toSorted(),
    );
  });

  test.each(['words', 'machine'] as const)(
    'our list of articles, under %s: as far as it has columns',
    async (headers) => {
      const { notebook, back } = await outAndIn(articlesCsv, { headers });
      const names = (people: { name: string }[]) => people.map(({ name }) => ({ name }));
      const inColumns = Object.fromEntries(
        Object.entries(known(notebook)).map(([url, article]) => [
          url,
          {
            ...article,
            authors: names(article.authors as never),
            editors: names(article.editors as never),
            // To the minute.
            published: expect.objectContaining({
              iso: (article.published as { iso: string }).iso.replace(/(T\d\d:\d\d):00/, '$1'),
            }),
          },
        ]),
      );
      expect(known(back.notebook)).toEqual(inColumns);
      expect(back.notebook.articles.map(({ accessed }) => Date.parse(accessed)).toSorted()).toEqual(
        notebook.articles.map(({ accessed }) => Date.parse(accessed)).toSorted(),
      );
    },
  );

  test('our references: their authors, where they stood, the day they came out and were read', async () => {
    const { notebook, back } = await outAndIn(cslJson);
    const shown = (book: Notebook) =>
      book.articles
        .map(({ url, authors, site, source, lang, published, accessed }) => [
          ...[url, authors.map(({ name }) => name), site, source, lang],
          ...[published?.iso.slice(0, 10), new Date(accessed).toDateString()],
        ])
        .toSorted();
    expect(shown(back.notebook)).toEqual(shown(notebook));
  });

  test('the standard’s own words say it to other programs', async () => {
    const [item] = JSON.parse(writeText(webAnnotation, await notebookOut())).first.items;
    expect(item.target).toMatchObject({
      'dc:creator': expect.arrayContaining([expect.any(String)]),
      'dc:language': expect.any(String),
      'dcterms:issued': expect.stringMatching(/^2026-05/),
    });
  });
});

test('our page brings back its texts, letter for letter', async () => {
  const { notebook, back } = await outAndIn(html);
  expect(back.format).toBe('own-page');
  expect(back.notebook.revisions.map(({ sha256: hash }) => hash)).toEqual(
    notebook.revisions.map(({ sha256: hash }) => hash),
  );
  expect((await dryRun(back, EMPTY)).annotations.added).toHaveLength(4);
});

test('an article of which nothing was said comes back from our page, too', async () => {
  const notebook = { ...(await notebookOut()), annotations: [] };
  const articles = notebook.articles.map((article) => ({ ...article, note: '' }));
  const { notebook: back } = await readAll(writeText(html, { ...notebook, articles }), {
    ...context,
    fileName: 'a.html',
  });
  expect(back.articles.map(({ url }) => url)).toEqual(expect.arrayContaining(articles.map(({ url }) => url)));
});

describe('a table of ours that a spreadsheet saved again', () => {
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

  test('with days before months says the same days', async () => {
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
  ])('as %s says whether a rule’s words were corrected', async (word, corrected) => {
    const text = resaved(await table(), (cell, name) =>
      name === 'corrected' && cell !== '' ? word : name === 'confidence' ? cell.replace('.', ',') : cell,
    );
    const { notebook } = await back(text);
    const origins = notebook.annotations.map(({ origin }) => origin).filter(({ by }) => by === 'rule');
    expect(origins).toMatchObject([{ corrected, confidence: 0.9 }]);
  });

  test('as no word for it is counted', async () => {
    const text = resaved(await table(), (cell, name) => (name === 'corrected' && cell !== '' ? 'perhaps' : cell));
    expect((await back(text)).leftOut).toContainEqual({ what: 'corrected', count: 1 });
  });
});

test('of what the ledger shows as proposed, a directive that the reader took from the rules comes back without the new deadline', async () => {
  const { articles, annotations } = await notebookOut();
  const directed = annotations.find(({ directive }) => directive);
  const [article] = articles.filter(({ id }) => id === directed?.articleId);
  if (!directed?.directive || directed.origin.by !== 'rule' || !article) throw new Error('the sample has a directive');
  const { directive } = directed;
  const rowOf = async (origin: typeof directed.origin | { by: 'hand' }) => {
    const annotation = { ...directed, origin };
    const row: LedgerRow = { annotation, article, directive, codes: [], state: 'proposed', isCoded: true };
    const options = { language: 'en', places: new Map(), standings: new Map() } as never;
    const text = [...ledgerCsv.write([row], options)].join('');
    const { notebook, leftOut } = await readAll(text, { ...context, fileName: 'a.csv' });
    expect(leftOut).toContainEqual({ what: 'state: proposed', count: 1 });
    return notebook.annotations[0];
  };
  const taken = { ...directed.origin, corrected: false };
  expect(await rowOf(taken)).toMatchObject({ origin: taken, directive: { ...directive, deadline: { text: '' } } });
  const byHand = await rowOf({ by: 'hand' });
  expect([byHand?.origin, byHand?.directive]).toEqual([{ by: 'hand' }, undefined]);
});

describe('a file of ours that cannot come back is named, with what to do instead', () => {
  const refusal = async (input: string | Uint8Array, fileName: string) => {
    const result = await readFile(input, { ...context, fileName });
    return result.ok ? result.format : [result.reason, result.detail];
  };
  const zip = (...names: string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, new TextEncoder().encode('x')])));

  test('a page of an earlier version', async () => {
    const page = writeText(html, await notebookOut()).replace(/<script[\s\S]*?<\/script>/g, '');
    expect(await refusal(page, 'a.html')).toEqual(['own-reading', 'HTML']);
  });

  test.each(UI_LANGUAGES)('the register of officials in %s', async (language) => {
    expect(await refusal(writeText(officialsCsv, await notebookOut(), { language }), 'a.csv')).toEqual([
      'own-reading',
      'CSV',
    ]);
  });

  test.each<[string, string[], string[]]>([
    [
      'for Obsidian',
      ['Pressmark/a.md', '.obsidian/snippets/pressmark.css', 'Pressmark/Pressmark.base'],
      ['own-reading', 'Obsidian'],
    ],
    ['for Obsidian without its styles', ['Pressmark/a.md', 'Pressmark/Pressmark.base'], ['own-reading', 'Obsidian']],
    ['of several pages', ['a.html', 'b.html'], ['archive', '']],
    ['that is a document', ['[Content_Types].xml', 'word/document.xml'], ['other-kind', 'Word']],
    ['that is a workbook', ['[Content_Types].xml', 'xl/workbook.xml'], ['other-kind', 'Excel']],
  ])('an archive %s', async (_, names, expected) => {
    expect(await refusal(zip(...names), 'a.zip')).toEqual(expected);
  });
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

  test('with each of its deadlines, and what was done by when and as which article says', async () => {
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
      // Words with a semicolon are not several deadlines.
      { deadline: { text: '尽快; 越快越好' } },
    ]) {
      const directive = { ...silent, speaker: '李强民', ...own };
      const annotation = annotate(27, '要强化部门联动', { directive });
      const row: LedgerRow = { annotation, article, directive, codes: [], state: 'confirmed', isCoded: true };
      const options = { language: 'en', places: new Map(), standings: new Map() } as never;
      const text = [...ledgerCsv.write([row], options)].join('');
      const { notebook } = await readAll(text, { ...context, fileName: 'a.csv' });
      expect(notebook.annotations.map((one) => one.directive)).toEqual([directive]);
    }
  });

  test('in the table of an earlier version, which does not say, by what stands in its cells', async () => {
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

test('a table of ours keeps the indents of quoted code', async () => {
  const exact = '    if x:\n        return 1';
  const target = { selector: { quote: { exact, prefix: 'def f(x):\n', suffix: '' } } };
  const alone = { ...sampleNotebook, annotations: [annotate(27, '要', { target })] };
  const back = await readAll(writeText(csv, alone), { ...context, fileName: 'a.csv' });
  expect(back.notebook.annotations.map((one) => one.target.selector.quote.exact)).toEqual([exact]);
});

describe('a page that only looks like ours', () => {
  test('by a theme of another program is a saved page', async () => {
    const page = (generator: string) =>
      `<!doctype html><meta name="generator" content="${generator}"><link rel="canonical" href="https://a.example/1"><title>T</title><article><h1>T</h1>${'<p>A sentence with some words in it, and more of them.</p>'.repeat(9)}</article>`;
    const file = { ...context, fileName: 'a.html' };
    expect(await readFile(page('Pressmark 1.0.0'), file)).toMatchObject({ ok: false, reason: 'own-reading' });
    expect(await readFile(page('Pressmark Pro 2.1'), file)).toMatchObject({ ok: true });
  });

  test('and says that it was read after today has no text newer than what is read', async () => {
    const text = writeText(html, await notebookOut()).replace(/("accessed":\s*")\d{4}/g, '$12099');
    const back = await readAll(text, { ...context, fileName: 'a.html' });
    expect(back.notebook.articles.some(({ accessed }) => accessed.startsWith('2099'))).toBe(true);
    expect(back.notebook.revisions.map(({ created }) => created)).toEqual([context.now]);
  });
});

test.each(['words', 'machine'] as const)(
  'a table of ours finds an article without an address again, under %s',
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
  'a table of ours without its ids and times finds what is here by its words, in %s',
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
