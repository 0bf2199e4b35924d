// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { parseTime, writtenDay } from '@/utils/import/parse-time';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

const A = 'https://a.example/1';
const read = (text: string, fileName: string) => readAll(text, { ...context, fileName });
const refused = async (text: string, fileName: string) => {
  const result = await readFile(text, { ...context, fileName });
  return result.ok ? `read as ${result.format}` : `${result.reason} ${result.detail}`;
};

describe('a list of addresses', () => {
  test.each([
    ['alone', `${A}\r\nhttps://a.example/2\r\n`, ['https://a.example/2', A]],
    [
      'with titles, as OneTab writes it',
      `${A} | First\n\nhttps://a.example/2 | Second | part\n`,
      ['First', 'Second | part'],
    ],
  ])('%s gives articles, and is not an article itself', async (_, text, titles) => {
    const { format, notebook } = await read(text, 'list.txt');
    expect([format, notebook.articles.map(({ title }) => title).toSorted()]).toEqual(['addresses', titles.toSorted()]);
    expect(notebook.revisions).toEqual([]);
  });

  test('that contains a sentence is a text', async () => {
    expect((await read(`${A}\nsays more than ${A}\n`, 'list.txt')).format).toBe('pasted-text');
  });
});

describe('a Notion page', () => {
  test.each([
    ['English', `# Page\n\nURL: ${A}\nTags: a, b\nCreated: May 1, 2024 10:00 AM\n\nThe words of the page.\n`],
    ['Chinese', `# Page\n\n网址: ${A}\n标签: a, b\n创建时间: 2024年5月1日 10:00\n\nThe words of the page.\n`],
  ])('in %s names its source below its title', async (_, text) => {
    const { notebook } = await read(text, 'Page.md');
    expect(notebook.articles).toMatchObject([{ url: A, title: 'Page', note: '#a #b' }]);
    expect(notebook.revisions.map(({ text: words }) => words)).toEqual(['The words of the page.']);
  });

  test('keeps a first paragraph that contains colons', async () => {
    const { notebook } = await read('# Talk\n\nAnn: Hello\nBob: Good day\n\nThey went on.\n', 'a.md');
    expect(notebook.revisions[0]?.text).toContain('Ann: Hello');
  });
});

test('Logseq’s block properties are not part of its text', async () => {
  const text = `title:: T\nsource:: ${A}\n- first\n\t- nested\n\t  id:: 64b1c2d3-0000-4000-8000-000000000000\n\t  collapsed:: true\n`;
  const { notebook, leftOut } = await read(text, 'a.md');
  expect(notebook.revisions[0]?.text).toBe('first\nnested');
  expect(leftOut).toEqual([
    { what: 'id::', count: 1 },
    { what: 'collapsed::', count: 1 },
  ]);
});

test.each([
  ['a.bib', '@comment{jabref}\n@string{pd = "People"}\n@online{a,\n title={T}\n}\n', 'other-kind BibTeX'],
  ['a.enw', `%0 Web Page\n%T T\n%U ${A}\n`, 'other-kind EndNote'],
  ['a.nbib', 'PMID- 1\nOWN - NLM\nTI  - T\n', 'other-kind PubMed'],
  [
    'a.rdf',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"></rdf:RDF>',
    'other-kind Zotero RDF',
  ],
  ['project.qde', '<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0"/>', 'other-kind REFI-QDA (.qde)'],
  ['a.mrexpt', '1\n0\n#\n12\nBook\n', 'other-kind Moon+ Reader'],
  [
    'a.html',
    `<html><head><title>Annotations on "T"</title></head><body><a href="${A}">${A}</a><article><h2>Annotation 1:</h2></article></body></html>`,
    'other-kind Hypothesis (HTML)',
  ],
  [
    'a.txt',
    `1 May 2024\nT\n${A}\nGroup: Public\nTotal users: 1\nUsers: me\nTotal annotations: 1\n\nAnnotation 1:\nQuote: "words"\n`,
    'other-kind Hypothesis (text)',
  ],
  [
    'a.json',
    '[{"id":"a","bodies":[{"purpose":"commenting","value":"n"}],"target":{"selector":[{"quote":"w"}]}}]',
    'other-kind Recogito, Annotorious (JSON)',
  ],
  ['a.json', '{"guid":"root________","root":"placesRoot","children":[]}', 'other-kind Firefox (JSON)'],
  ['Bookmarks', '{"checksum":"x","roots":{"bookmark_bar":{"children":[]}},"version":1}', 'other-kind Chrome (JSON)'],
])('%s is recognised, and is neither a page nor a text', async (fileName, text, wanted) => {
  expect(await refused(text, fileName)).toBe(wanted);
});

test('the coder in MAXQDA is not the author of the text', async () => {
  const { notebook } = await read(
    'Document group;Document name;Code;Begin;End;Weight score;Segment;Comment;Author;Creation date\nG;Doc;A;3;5;0;words;c;me;04.05.2024\n',
    'a.csv',
  );
  expect(notebook.articles).toMatchObject([{ title: 'Doc', authors: [] }]);
});

test('the program that Readwise got a passage from is not the article’s source', async () => {
  const text = `Highlight,Title,Author,Category,Source,Source URL\nwords,T,Ann,articles,reader,${A}\n`;
  const { notebook, leftOut } = await read(text, 'a.csv');
  expect(notebook.articles[0]?.source).toBeUndefined();
  expect(leftOut.map(({ what }) => what)).toEqual(['Category', 'Source']);
});

test('a whole article in wallabag’s table is not a quote either', async () => {
  const text = `Title;URL;Content;Tags;MIME Type;Language\nT;${A};all of it;a;text/html;en\n`;
  expect((await read(text, 'a.csv')).notebook.annotations).toEqual([]);
});

test('codebooks of Dedoose with weights and of QualCoder’s tables are recognised', async () => {
  const dedoose =
    'Id,Parent Id,Depth,Title,Description,Weighted,Weight Minimum\n1,,0,Causes,why,False,\n2,1,1,Other,,False,\n';
  expect((await read(dedoose, 'codes.csv')).notebook.codes).toHaveLength(2);
  const qualcoder = 'codename,memo,catname,color\nOrder,who,Directives,#FF0000\n';
  expect((await read(qualcoder, 'a.csv')).notebook.codes.map(({ names }) => names.en)).toEqual(['Directives', 'Order']);
});

test.each(['a، b', 'a؛ b'])('tags separated by Arabic commas are several: %s', async (tags) => {
  const { notebook } = await read(`url,quote,tags\n${A},words,"${tags}"\n`, 'a.csv');
  expect(notebook.codes.map(({ names }) => names.en)).toEqual(['a', 'b']);
});

test('a time zone after AM or PM is not dropped', () => {
  expect(parseTime('May 4, 2024, 11:30:00 PM EST')).toBe('2024-05-05T04:30:00.000Z');
  expect(parseTime('5/13/2024 9:05 a.m. UTC')).toBe('2024-05-13T09:05:00.000Z');
});

test.each([
  ['民國113年5月4日', '2024-05-04'],
  ['中華民國115年5月18日', '2026-05-18'],
  ['令和6年5月4日', '2024-05-04'],
  ['平成元年1月8日', '1989-01-08'],
])('years of an era or reign are converted: %s', (written, day) => {
  expect(writtenDay(written)).toBe(day);
});

test('wallabag’s annotations in JSON are passages with notes', async () => {
  const quoted = { text: 'mine', quote: 'words', ranges: [{ start: '/p', startOffset: '5' }] };
  const entries = [
    { is_archived: 0, title: 'T', url: A, content: '<p>all</p>', annotations: [quoted], tags: ['a'] },
    { is_archived: 1, title: 'U', url: 'https://a.example/2', content: '<p>all</p>', annotations: [], tags: [] },
  ];
  const { notebook, leftOut } = await read(JSON.stringify(entries), 'a.json');
  expect(notebook.annotations.map(({ target, note }) => [target.selector.quote.exact, note])).toEqual([
    ['words', 'mine'],
  ]);
  expect(notebook.articles.map(({ title }) => title).toSorted()).toEqual(['T', 'U']);
  expect(leftOut).toContainEqual({ what: 'highlights[].ranges', count: 1 });
});

test('an address nested in a record is the page’s, not a quote', async () => {
  const bookmark = { title: 'T', content: { type: 'link', url: A }, note: 'mine', tags: ['a'] };
  const { notebook } = await read(JSON.stringify({ bookmarks: [bookmark] }), 'a.json');
  expect(notebook.articles).toMatchObject([{ url: A, title: 'T' }]);
  expect(notebook.annotations).toEqual([]);
});

const codesOf = ({ notebook }: Awaited<ReturnType<typeof read>>) =>
  notebook.codes.map(({ names, parent }) => [notebook.codes.find(({ id }) => id === parent)?.names.en ?? '', names.en]);

test.each(['Causes\\Other', 'Nodes\\\\Causes\\Other', 'Causes > Other'])(
  'the code “%s” of a passage stands under its parent',
  async (code) => {
    const text = `Document name,Code,Segment,Weight score\nDoc,${code},words,0\n`;
    expect(codesOf(await read(text, 'segments.csv'))).toEqual([
      ['', 'Causes'],
      ['Causes', 'Other'],
    ]);
  },
);

test('a note of Better BibTeX is Markdown', async () => {
  const item = { itemType: 'webpage', title: 'T', url: A, notes: [{ note: '<p>a <b>b</b></p>' }] };
  const { notebook } = await read(JSON.stringify({ config: {}, items: [item] }), 'a.json');
  expect(notebook.articles.map(({ note }) => note)).toEqual(['a **b**']);
});

test.each([
  ['滴墨书摘', '书名,作者,书摘,想法,页码\n活着,余华,words,mine,12\n'],
  ['RQDA', 'rowid,codename,filename,memo,codingText\n1,fear,活着,mine,words\n'],
  ['Bookcision', 'Book Title,Highlight Text,Note Text,Page\n活着,words,mine,12\n'],
])('the passages of %s are read', async (_, text) => {
  const { notebook } = await read(text, 'a.csv');
  expect(notebook.articles.map(({ title }) => title)).toEqual(['活着']);
  expect(notebook.annotations.map(({ target, note }) => [target.selector.quote.exact, note])).toEqual([
    ['words', 'mine'],
  ]);
});

test('quotation marks behind backslashes are the cell’s', async () => {
  const { notebook, leftOut } = await read(`title,url,quote\nT,${A},"he said \\"no\\", twice"\n`, 'a.csv');
  expect(notebook.annotations.map(({ target }) => target.selector.quote.exact)).toEqual(['he said "no", twice']);
  expect(leftOut).toEqual([]);
});

test('a cell that ends with a backslash is as it is', async () => {
  const { notebook } = await read(`title,url,quote\n"C:\\",${A},words\n`, 'a.csv');
  expect(notebook.articles.map(({ title }) => title)).toEqual(['C:\\']);
});

test.each([`[T [x]](${A})`, `[T](<${A}>)`, `"=HYPERLINK(""${A}"",""T"")"`, `"=HYPERLINK(""${A}"";""T"")"`])(
  'a link in a cell leads where the page is: %s',
  async (cell) => {
    const { notebook, leftOut } = await read(`title,url,quote\nT,${cell},words\n`, 'a.csv');
    expect(notebook.articles.map(({ url }) => url)).toEqual([A]);
    expect(leftOut).toEqual([]);
  },
);

test.each([
  ['in angle brackets', `---\ntitle: T\nurl: <${A}>\n---\n\nA ==word==.\n`],
  ['as a quoted link', `---\ntitle: T\nsource: "[T](${A})"\n---\n\nA ==word==.\n`],
  ['as a link', `---\ntitle: T\nsource: [T](${A})\n---\n\nA ==word==.\n`],
  ['as a link of Logseq', `title:: T\nurl:: [T](${A})\n\nA ==word==.\n`],
])('front matter leads where its address does: %s', async (_, text) => {
  const { notebook, leftOut } = await read(text, 'T.md');
  expect(notebook.articles.map(({ url }) => url)).toEqual([A]);
  expect(leftOut).toEqual([]);
});

test('a table of ATLAS.ti’s with the column “Text Content” holds passages', async () => {
  const rows = 'ID,Document,Quotation Name,Text Content,Codes,Comment\n1:1,Doc 1,name,The words,"Causes\nOther",mine\n';
  const { notebook } = await read(rows, 'q.csv');
  expect(notebook.annotations).toMatchObject([
    { target: { selector: { quote: { exact: 'The words' } } }, note: 'mine' },
  ]);
  expect(notebook.codes.map(({ names }) => names.en)).toEqual(['Causes', 'Other']);
});
