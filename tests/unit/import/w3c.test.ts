// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
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

  test('one without a quote is a note on the article, or rejected by name', async () => {
    const result = await read([
      w3c,
      { ...w3c, target: URL },
      { ...w3c, body: [], target: URL },
      { ...w3c, target: {} },
    ]);
    expect(result.notebook.articles[0]?.note).toBe('期限明确');
    expect(result.refusals.map(({ reason }) => reason)).toEqual(['no-quote', 'no-article']);
  });

  test('a position without text in the file is counted, and its note goes to the article', async () => {
    const target = { source: 'https://a.example/1', selector: { type: 'TextPositionSelector', start: 1, end: 4 } };
    const file = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', bodyValue: 'mine', target };
    const { notebook, leftOut } = await readAll(JSON.stringify(file), context);
    expect(notebook.articles).toMatchObject([{ note: 'mine' }]);
    expect(leftOut).toEqual([{ what: 'selector (TextPositionSelector)', count: 1 }]);
  });

  test('are the same on a second import', async () => {
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

  test('do not overwrite a record that has more here', async () => {
    const contents = await read(w3c);
    const { notebook } = contents;
    const [annotation] = notebook.annotations;
    if (!annotation) throw new Error('none');
    const ours = { ...annotation, note: 'mine', modified: '2026-10-01T00:00:00.000Z' };
    const plan = await dryRun(contents, { ...notebook, annotations: [ours] });
    expect(plan.annotations.conflicts).toMatchObject([{ why: 'older', ours: { note: 'mine' } }]);
  });
});

describe('W3C annotations: replies, several targets, bodies in HTML', () => {
  const quote = (exact: string) => ({
    source: 'https://news.example/a',
    selector: { type: 'TextQuoteSelector', exact },
  });
  const anno = (id: string, body: unknown, target: unknown, more = {}) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    body,
    target,
    ...more,
  });

  test('replies are below what they answer, including replies to replies; an isolated one is reported', async () => {
    const result = await readAll(
      JSON.stringify([
        anno('urn:r2', { type: 'TextualBody', value: 'third' }, 'urn:r1', { motivation: 'replying' }),
        anno('urn:r1', { type: 'TextualBody', value: 'second' }, 'urn:a', { motivation: 'replying' }),
        anno('urn:a', { type: 'TextualBody', value: 'first' }, quote('words')),
        anno('urn:x', { type: 'TextualBody', value: 'lone' }, 'urn:nowhere', { motivation: 'replying' }),
      ]),
      context,
    );
    expect(result.notebook.annotations.map(({ note }) => note)).toEqual(['first\n\nthird\n\nsecond']);
    expect(result.refusals).toMatchObject([{ record: 'urn:x', reason: 'no-parent' }]);
  });

  test('one body on two passages gives two annotations', async () => {
    const result = await readAll(
      JSON.stringify(anno('urn:a', { type: 'TextualBody', value: 'mine' }, [quote('one'), quote('two')])),
      context,
    );
    expect(result.notebook.annotations.map(({ target, note }) => [target.selector.quote.exact, note])).toEqual([
      ['one', 'mine'],
      ['two', 'mine'],
    ]);
  });

  test('an HTML body becomes Markdown, one that is not text is counted', async () => {
    const bodies = [
      {
        type: 'TextualBody',
        format: 'text/html',
        value: '<p>A <b>bold</b> <a href="https://x.example/">link</a></p><ul><li>one</li></ul>',
      },
      { type: 'Image', id: 'https://x.example/i.png' },
    ];
    const result = await readAll(JSON.stringify(anno('urn:a', bodies, quote('words'))), context);
    expect(result.notebook.annotations[0]?.note).toBe('A **bold** [link](https://x.example/)\n\n- one');
    expect(result.leftOut).toEqual([{ what: 'body (Image)', count: 1 }]);
  });
});

describe('W3C annotations of parts of other resources', () => {
  const set = (
    more: object,
    source = 'OEBPS/chapter-01.xhtml',
    body: object = { type: 'TextualBody', value: 'mine' },
  ) =>
    JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationSet',
      ...more,
      items: [
        {
          type: 'Annotation',
          creator: { type: 'Person', name: 'Ann' },
          body,
          target: { source, selector: { type: 'TextQuoteSelector', exact: 'words' } },
        },
      ],
    });
  const urls = async (files: readonly string[]) => {
    const all = await Promise.all(files.map((text, i) => read(text, { fileName: `${i}.json` })));
    return new Set(all.map(({ notebook }) => notebook.articles[0]?.id)).size;
  };

  test.each([
    [
      'two books by their ids',
      [set({ about: { 'dc:identifier': ['urn:isbn:1'] } }), set({ about: { 'dc:identifier': ['urn:isbn:2'] } })],
    ],
    ['by their titles', [set({ about: { 'dc:title': 'One' } }), set({ about: { 'dc:title': 'Two' } })]],
    [
      'by the list’s id',
      [set({ id: 'https://a.example/l' }, '/page/1'), set({ id: 'https://b.example/l' }, '/page/1')],
    ],
    ['by the file alone', [set({}), set({})]],
  ])('%s are separate', async (_, files) => {
    expect(await urls(files)).toBe(2);
    expect(await urls([files[0] ?? '', (files[0] ?? '').replace('mine', 'more')])).toBe(files[0] === files[1] ? 2 : 1);
  });

  test('the book gives the title, a tag is a code, and other bodies are counted', async () => {
    const body = { type: 'TextualBody', value: 'mine', tag: 'plan', color: 'yellow', highlight: 'solid' };
    const { notebook, leftOut } = await read(set({ about: { 'dc:title': 'One' } }, undefined, body), {
      fileName: 'a.json',
    });
    expect(notebook.articles).toMatchObject([{ title: 'One' }]);
    expect(notebook.codes.map(({ names }) => names.en)).toEqual(['plan']);
    expect(leftOut.map(({ what }) => what).toSorted()).toEqual(['body.color', 'body.highlight', 'creator']);
  });
});

describe('Dublin Core metadata of the article in a W3C annotation', () => {
  const of = async (facts: object) => {
    const target = { source: 'https://a.example/1', selector: { type: 'TextQuoteSelector', exact: 'words' }, ...facts };
    const file = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', body: [], target };
    const { notebook, leftOut } = await read(JSON.stringify(file), { fileName: 'a.jsonld' });
    return { article: notebook.articles[0], leftOut };
  };

  test.each([
    ['2026-05-18', '2026-05-18'],
    ['2026-05-18 08:00', '2026-05-18T08:00'],
    ['2026-05-18T08:00:00+0800', '2026-05-18T08:00:00+08:00'],
    ['2026-05-18T08:00:00.5Z', '2026-05-18T08:00:00.5Z'],
    ['2026-05-18T08:00:00 +08', '2026-05-18T08:00:00+08:00'],
    ['2026-05-18, in the evening', '2026-05-18'],
    ['May 18, 2026', '2026-05-18'],
  ])('gives the publication date %j', async (written, iso) => {
    const { article, leftOut } = await of({ 'dcterms:issued': written });
    expect([article?.published, leftOut]).toEqual([{ text: written, iso }, []]);
  });

  test('is counted if it is implausible', async () => {
    const { article, leftOut } = await of({
      'dcterms:issued': 'spring',
      'dc:language': 'English',
      'dc:source': 'urn:isbn:0306406152',
    });
    expect([article?.published, article?.lang, article?.source]).toEqual([undefined, 'und', undefined]);
    expect(leftOut.map(({ what }) => what)).toEqual(['dcterms:issued', 'dcterms:language', 'dcterms:source']);
  });

  test('gives a language code and a source name', async () => {
    const { article, leftOut } = await of({ 'dc:language': 'zh_CN', 'dc:source': '晚报: 都市版' });
    expect([article?.lang, article?.source, leftOut]).toEqual(['zh-CN', '晚报: 都市版', []]);
  });
});

test('a comment in HTML keeps its tables and lists, and on text plus a picture is attached to the text only', async () => {
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

describe('sets of bodies and targets in W3C annotations', () => {
  const URL2 = 'https://news.example/b';
  const at = (exact: string, source = URL) => ({ source, selector: { type: 'TextQuoteSelector', exact } });
  const text = (value: string, more = {}) => ({ type: 'TextualBody', value, ...more });
  const anno = (body: unknown, target: unknown = at('words')) =>
    read({ '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:a', type: 'Annotation', body, target });

  test.each([
    ['Composite', [text('one'), text('Fear', { purpose: 'tagging' })]],
    ['List', { '@list': [text('one'), { type: 'Independents', items: [text('Fear', { purpose: 'tagging' })] }] }],
    ['oa:Composite', [text('one'), text('Fear', { purpose: 'tagging' })]],
  ])('of a %s every member is said', async (type, items) => {
    const result = await anno({ type, items });
    expect(said(result)).toEqual([['words', ['Fear'], 'one']]);
    expect(result.leftOut).toEqual([]);
  });

  test('of a Choice the first that has words is said, the others are counted', async () => {
    const items = [{ type: 'Sound', id: 'https://x.example/a.mp3' }, text('in words'), text('用词')];
    const result = await anno({ type: 'Choice', items });
    expect(said(result)).toEqual([['words', [], 'in words']]);
    expect(result.leftOut).toEqual([{ what: 'body (Choice)', count: 2 }]);
  });

  test.each(['Composite', 'List', 'Independents'])('a %s of passages is as many annotations', async (type) => {
    const result = await anno(text('mine'), { type, items: [at('one'), at('two', URL2)] });
    expect(said(result)).toEqual([
      ['one', [], 'mine'],
      ['two', [], 'mine'],
    ]);
  });

  test('of a Choice of places the one with words is taken', async () => {
    const result = await anno(text('mine'), { type: 'Choice', items: [URL2, at('one')] });
    expect(said(result)).toEqual([['one', [], 'mine']]);
    expect(result.leftOut).toEqual([{ what: 'target (Choice)', count: 1 }]);
  });

  test('a text that a body is about is its words', async () => {
    const result = await anno({ type: 'SpecificResource', purpose: 'tagging', source: text('Fear') });
    expect(said(result)).toEqual([['words', ['Fear'], '']]);
  });

  test('a selector among several to choose from gives its words', async () => {
    const selector = {
      type: 'Choice',
      items: [{ type: 'TextPositionSelector', start: 1, end: 3 }, at('one').selector],
    };
    expect(said(await anno(text('mine'), { source: URL, selector }))).toEqual([['one', [], 'mine']]);
  });
});

test.each([
  ['as the address of a target', `${URL}#:~:text=of-,the%20words%2C,-then`],
  ['as a selector', { source: URL, selector: { type: 'FragmentSelector', value: ':~:text=of-,the%20words%2C,-then' } }],
])('a link to a passage says its words, %s', async (_, target) => {
  const body = { type: 'TextualBody', value: 'mine' };
  const result = await read({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', body, target });
  expect(result.notebook.articles.map(({ url }) => url)).toEqual([URL]);
  expect(result.notebook.annotations.map((one) => [one.target.selector.quote, one.note])).toEqual([
    [{ exact: 'the words,', prefix: 'of', suffix: 'then' }, 'mine'],
  ]);
});

test('words that are a literal with its language are read', async () => {
  const literal = (value: string) => ({ '@value': value, '@language': 'zh' });
  const selector = { type: 'TextQuoteSelector', exact: literal('压实主体责任'), prefix: literal('要') };
  const body = { type: 'TextualBody', value: literal('期限明确') };
  const result = await read({ ...w3c, body, target: { source: URL, selector } });
  expect(said(result)).toEqual([['压实主体责任', [], '期限明确']]);
  expect(result.notebook.annotations[0]?.target.selector.quote.prefix).toBe('要');
});
