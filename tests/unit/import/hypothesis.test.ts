// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { context } from './parse-markup';
import { readAll } from './reading';

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

  test('an export with replies below what they answer, and page notes on the article', async () => {
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

describe('Hypothesis on a local PDF', () => {
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
  ])('is recognised by %s', async (_, uri, document, address, title) => {
    const { notebook, refusals } = await on(uri, document);
    expect(refusals).toEqual([]);
    expect(notebook.articles).toMatchObject([{ title }]);
    expect(notebook.articles[0]?.url.startsWith(address)).toBe(true);
    expect(notebook.annotations).toMatchObject([{ note: 'mine' }]);
  });
});

test('a reply in Hypothesis’ file names its author, unless it is the first writer’s own', async () => {
  const annotation = (id: string, user: string, text: string, more = {}) => ({
    ...{ id, user: `acct:${user}@hypothes.is`, uri: URL, text, tags: [], created: '2026-05-18T03:00:00Z' },
    target: [{ source: URL, selector: [{ type: 'TextQuoteSelector', exact: 'the words', prefix: '', suffix: '' }] }],
    ...more,
  });
  const reply = (id: string, user: string, text: string, more = {}) =>
    annotation(id, user, text, { references: ['1'], target: [{ source: URL }], ...more });
  const annotations = [
    annotation('1', 'ann', 'first'),
    reply('2', 'bob', 'no', { user_info: { display_name: 'Bob B.' } }),
    reply('3', 'cyd', 'yes'),
    reply('4', 'ann', 'thanks'),
  ];
  const { notebook } = await read({ annotations });
  expect(notebook.annotations[0]?.note).toBe('first\n\nBob B.: no\n\ncyd: yes\n\nthanks');
});
