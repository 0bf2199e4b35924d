// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { dryRun, EMPTY, readAll } from './reading';

type Read = Awaited<ReturnType<typeof readAll>>;

const URL = 'https://news.example/a';

const read = (value: unknown, more = {}): Promise<Read> =>
  readAll(typeof value === 'string' ? value : JSON.stringify(value), { ...context, ...more });

/** Each annotation as quote, code names and note. */
const said = ({ notebook }: Read) =>
  notebook.annotations.map(({ target, codes, note }) => [
    target.selector.quote.exact,
    codes.map((id) => notebook.codes.find((code) => code.id === id)?.names.en),
    note,
  ]);

const w3c = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/anno/1',
  type: 'Annotation',
  created: '2026-05-20T01:12:30Z',
  body: [
    { type: 'TextualBody', purpose: 'tagging', value: '指令' },
    { type: 'TextualBody', purpose: 'commenting', value: '期限明确' },
  ],
  target: {
    source: URL,
    selector: [
      { type: 'TextQuoteSelector', exact: '压实主体责任', prefix: '要', suffix: '。' },
      { type: 'TextPositionSelector', start: 5, end: 11 },
    ],
  },
};

describe('W3C annotations', () => {
  test.each([
    ['one alone', w3c],
    ['in a list', [w3c]],
    ['in a page', { '@context': w3c['@context'], type: 'AnnotationPage', items: [w3c] }],
    ['in a collection', { '@context': w3c['@context'], type: 'AnnotationCollection', first: { items: [w3c] } }],
    ['in a graph', { '@context': w3c['@context'], '@graph': [w3c] }],
    [
      'with a refined selector',
      {
        ...w3c,
        target: { source: { id: URL }, selector: { type: 'FragmentSelector', refinedBy: w3c.target.selector[0] } },
      },
    ],
  ])('%s', async (_, value) => {
    const result = await read(value);
    expect(said(result)).toEqual([['压实主体责任', ['指令'], '期限明确']]);
    expect(result.notebook.articles[0]?.url).toBe(URL);
  });

  test.each([
    ['a body that is only text', { body: undefined, bodyValue: 'words' }, [['压实主体责任', [], 'words']]],
    ['a body without a purpose', { body: { type: 'TextualBody', value: 'words' } }, [['压实主体责任', [], 'words']]],
    ['no body', { body: undefined }, [['压实主体责任', [], '']]],
  ])('%s', async (_, change, wanted) => {
    expect(said(await read({ ...w3c, ...change }))).toEqual(wanted);
  });

  test('one without a quote is said of the article, or refused with its name', async () => {
    const result = await read([
      w3c,
      { ...w3c, target: URL },
      { ...w3c, body: [], target: URL },
      { ...w3c, target: {} },
    ]);
    expect(result.notebook.articles[0]?.note).toBe('期限明确');
    expect(result.refusals.map(({ reason }) => reason)).toEqual(['no-quote', 'no-article']);
  });

  test('a place that has no words in the file is counted, and what is said of it stays with the article', async () => {
    const target = { source: 'https://a.example/1', selector: { type: 'TextPositionSelector', start: 1, end: 4 } };
    const file = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', bodyValue: 'mine', target };
    const { notebook, leftOut } = await readAll(JSON.stringify(file), context);
    expect(notebook.articles).toMatchObject([{ note: 'mine' }]);
    expect(leftOut).toEqual([{ what: 'selector (TextPositionSelector)', count: 1 }]);
  });

  test('twice is once: the second time everything is the same', async () => {
    const [first, second] = [await read(w3c), await read(w3c)];
    const plan = await dryRun(second, first.notebook);
    expect([plan.annotations.same, plan.articles.same, plan.codes.same]).toEqual([1, 1, 1]);
    expect([plan.annotations.added, plan.annotations.conflicts]).toEqual([[], []]);
  });

  test('a tag is the code of that name in either language', async () => {
    const plan = await dryRun(await read(w3c), { ...EMPTY, codes: startingCodebook });
    expect(plan.codes.added).toEqual([]);
    expect(plan.annotations.added[0]?.codes).toEqual([startingCodebook[1]?.id]);
  });

  test('what the reader has more of is not overwritten', async () => {
    const contents = await read(w3c);
    const { notebook } = contents;
    const [annotation] = notebook.annotations;
    if (!annotation) throw new Error('none');
    const ours = { ...annotation, note: 'mine', modified: '2026-10-01T00:00:00.000Z' };
    const plan = await dryRun(contents, { ...notebook, annotations: [ours] });
    expect(plan.annotations.conflicts).toMatchObject([{ why: 'older', ours: { note: 'mine' } }]);
  });
});

describe('Hypothesis', () => {
  const annotation = {
    id: 'abc',
    uri: `${URL}?utm_source=x`,
    created: '2026-05-20T01:12:30.123456+00:00',
    updated: '2026-05-21T01:12:30.123456+00:00',
    text: 'my words',
    tags: ['one', 'two'],
    document: { title: ['The headline'] },
    target: [
      {
        source: URL,
        selector: [
          { type: 'RangeSelector' },
          { type: 'TextQuoteSelector', exact: 'the quote', prefix: 'before ', suffix: ' after' },
        ],
      },
    ],
  };
  const exported = (...annotations: object[]) => ({
    export_date: '',
    export_userid: 'u',
    client_version: '1',
    annotations,
  });

  test('an export, with replies under what they answer and page notes on the article', async () => {
    const result = await read(
      exported(
        annotation,
        { ...annotation, id: 'r', references: ['abc'], text: 'a reply', target: [{ source: URL }] },
        { ...annotation, id: 'p', text: 'of the page', target: [{ source: URL }] },
        { ...annotation, id: 'e', text: '', target: [{ source: URL }] },
      ),
    );
    expect(said(result)).toEqual([['the quote', ['one', 'two'], 'my words\n\na reply']]);
    expect(result.notebook.articles).toMatchObject([{ url: URL, title: 'The headline', note: 'of the page' }]);
    expect(result.notebook.annotations[0]?.modified).toBe('2026-05-21T01:12:30.123Z');
    expect(result.refusals).toMatchObject([{ record: 'e', reason: 'no-quote' }]);
  });
});

describe('Hypothesis on a PDF from a disk', () => {
  const on = (uri: string, document: object) =>
    read(
      JSON.stringify({
        annotations: [
          {
            id: 'a',
            uri,
            document,
            text: 'mine',
            target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'words' }] }],
          },
        ],
      }),
    );
  test.each<[string, string, object, string, string]>([
    ['its fingerprint', 'urn:x-pdf:0123abcd', { title: ['Report.pdf'] }, 'file:///imported/', 'Report.pdf'],
    ['no title', 'urn:x-pdf:0123abcd', {}, 'file:///imported/', 'urn:x-pdf:0123abcd'],
    [
      'the file it was opened from',
      'urn:x-pdf:0123abcd',
      { link: [{ href: 'urn:x-pdf:0123abcd' }, { href: 'file:///home/a/My%20Report.pdf' }] },
      'file:///imported/',
      'My Report.pdf',
    ],
    [
      'an address beside it',
      'urn:x-pdf:0123abcd',
      { title: ['R'], link: [{ href: 'https://x.example/r.pdf' }] },
      'https://x.example/r.pdf',
      'R',
    ],
  ])('is known by %s', async (_, uri, document, address, title) => {
    const { notebook, refusals } = await on(uri, document);
    expect(refusals).toEqual([]);
    expect(notebook.articles).toMatchObject([{ title }]);
    expect(notebook.articles[0]?.url.startsWith(address)).toBe(true);
    expect(notebook.annotations).toMatchObject([{ note: 'mine' }]);
  });
});

describe('Obsidian Web Clipper', () => {
  test('highlights with their markup taken off, notes kept', async () => {
    const result = await read([
      {
        url: URL,
        highlights: [
          {
            text: '<p>A <b>bold</b>\n claim &amp; more</p>',
            timestamp: '2026-05-20T01:12:30.000Z',
            notes: ['first', 'second'],
          },
          { text: 'plain < words' },
          { text: '<img src=x onerror=alert(1)>' },
        ],
      },
    ]);
    expect(said(result)).toEqual([
      ['A bold claim & more', [], 'first\n\nsecond'],
      ['plain < words', [], ''],
    ]);
    expect(result.refusals).toMatchObject([{ reason: 'no-quote' }]);
  });
});

describe('codebooks', () => {
  const codesOf = ({ notebook }: Read) =>
    notebook.codes.map(({ names, definition, parent }) => [
      names.en,
      definition,
      notebook.codes.find(({ id }) => id === parent)?.names.en,
    ]);

  test.each([
    ['Taguette', 'tag,description\r\n指令,"An ""order"", given"\r\nfigure,\r\n'],
    ['semicolons and a byte-order mark', '\ufefftag;description\n指令;"An ""order"", given"\nfigure;\n'],
  ])('as %s writes them', async (_, text) => {
    expect(codesOf(await read(text))).toEqual([
      ['指令', 'An "order", given', undefined],
      ['figure', '', undefined],
    ]);
  });

  test('a path makes the codes above it', async () => {
    expect(codesOf(await read('path,definition\n政策/指令,words\n'))).toEqual([
      ['政策', '', undefined],
      ['指令', 'words', '政策'],
    ]);
  });

  test('a Chinese spreadsheet that is not UTF-8', async () => {
    // “标签,说明\n指令,命令” in GB 18030.
    const bytes = Uint8Array.from([
      0xb1, 0xea, 0xc7, 0xa9, 0x2c, 0xcb, 0xb5, 0xc3, 0xf7, 0x0a, 0xd6, 0xb8, 0xc1, 0xee, 0x2c, 0xc3, 0xfc, 0xc1, 0xee,
    ]);
    expect(codesOf(await readAll(bytes, context))).toEqual([['指令', '命令', undefined]]);
  });

  test('.qdc', async () => {
    const qdc = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="x"><Codes>
<Code guid="0B7C5A52-6A3E-4F0E-9B51-3D1F5C0A00F1" name="指令" isCodable="true" color="#FF6060"><Description>words</Description>
<Code guid="0B7C5A52-6A3E-4F0E-9B51-3D1F5C0A00F2" name="要求" isCodable="true"/></Code></Codes><Sets/></CodeBook>`;
    const result = await read(qdc);
    expect(codesOf(result)).toEqual([
      ['指令', 'words', undefined],
      ['要求', '', '指令'],
    ]);
    expect(result.notebook.codes[0]).toMatchObject({ id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a00f1', color: 'red' });
  });

  test('a file that declares entities is refused unread', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0">&a;</CodeBook>';
    expect(await readFile(bomb, context)).toMatchObject({ ok: false, reason: 'not-xml' });
  });

  test('a definition fills an empty one, and conflicts with another', async () => {
    const contents = await read('tag,description\n指令,theirs\n要点,theirs\n');
    const ours = startingCodebook.map((code, i) => (i === 0 ? { ...code, definition: '' } : code));
    const { codes } = await dryRun(contents, {
      ...EMPTY,
      codes: ours.map((code) => ({ ...code, modified: '2027-01-01T00:00:00.000Z' })),
    });
    expect(codes.changed.map(({ theirs }) => [theirs.id, (theirs as { definition: string }).definition])).toEqual([
      [ours[0]?.id, 'theirs'],
    ]);
    expect(codes.conflicts.map(({ theirs }) => theirs.id)).toEqual([ours[1]?.id]);
  });
});

describe('articles', () => {
  const page = (head: string) =>
    `<!doctype html><html lang="zh-CN"><head>${head}<title>示例市召开会议</title></head><body><nav>首页</nav><article><h1>示例市召开会议</h1>${'<p>各县市区要压实主体责任，六月底前完成校园周边隐患排查，确保师生安全。</p>'.repeat(6)}</article><script>throw 1</script></body></html>`;

  test.each([
    ['the browser wrote its address in', '<!-- saved from url=(0022)https://news.example/a -->'],
    [
      'SingleFile wrote its address in',
      '<!--\n Page saved with SingleFile \n url: https://news.example/a \n saved date: x\n-->',
    ],
    ['it names its canonical address', '<link rel="canonical" href="https://news.example/a">'],
  ])('a saved page becomes one: %s', async (_, head) => {
    const { notebook } = await read(page(head));
    expect(notebook.articles).toMatchObject([{ url: URL, title: '示例市召开会议' }]);
    expect(notebook.revisions[0]?.text).toContain('压实主体责任');
    expect(notebook.revisions[0]?.html).not.toContain('script');
  });

  test('a saved page that names no address waits for one', async () => {
    expect(await readFile(page(''), context)).toMatchObject({ ok: false, reason: 'no-address' });
    expect((await read(page(''), { address: URL })).notebook.articles[0]?.url).toBe(URL);
  });

  test('pasted text keeps every word; a last line that is an address says where it is from', async () => {
    const { notebook } = await read('标题在此\n\n第一段<b>。\n第二段。\nhttps://news.example/a', { fileName: '' });
    expect(notebook.articles).toMatchObject([{ url: URL, title: '标题在此' }]);
    expect(notebook.revisions[0]?.text).toBe('第一段<b>。\n第二段。');
  });

  test('text without an address gets one of its own, the same each time', async () => {
    const [one, two] = [
      await read('短文一。\n短文二。', { fileName: '' }),
      await read('短文一。\n短文二。', { fileName: 'a.txt' }),
    ];
    expect(one.notebook.articles[0]?.url).toMatch(/^file:\/\/\/imported\//);
    expect(two.notebook.articles[0]?.id).toBe(one.notebook.articles[0]?.id);
  });
});

test('a comment in HTML keeps its tables and lists, and one on words and a picture is said of the words alone', async () => {
  const html =
    '<p>See:</p><table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td>2</td></tr></table><ul><li>x</li><li>y</li></ul>';
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    ...{ id: 'urn:a:1', type: 'Annotation', body: { type: 'TextualBody', value: html, format: 'text/html' } },
    target: [
      { source: 'https://a.example/1', selector: { type: 'TextQuoteSelector', exact: 'the words' } },
      { source: 'https://a.example/pic.jpg', selector: { type: 'FragmentSelector', value: 'xywh=0,0,9,9' } },
    ],
  };
  const { notebook, leftOut } = await readAll(JSON.stringify(annotation), context);
  expect(notebook.annotations.map(({ note }) => note)).toEqual([
    'See:\n\n| a | b\\|c |\n| --- | --- |\n| 1 | 2 |\n\n- x\n- y',
  ]);
  expect(notebook.articles.map(({ url }) => url)).toEqual(['https://a.example/1']);
  expect(leftOut).toEqual([{ what: 'selector (FragmentSelector)', count: 1 }]);
});
