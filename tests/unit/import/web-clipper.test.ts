// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { context } from './parse-markup';
import { readAll } from './reading';

describe('Obsidian Web Clipper', () => {
  const URL = 'https://news.example/a';
  const quotes = async (pages: unknown) =>
    (await readAll(JSON.stringify(pages), context)).notebook.annotations.map(({ target }) => target.selector.quote);
  const page = (...highlights: object[]) => [{ url: URL, highlights }];
  /** A record as the clipper keeps it: obsidianmd/obsidian-clipper, src/utils/highlighter.ts. */
  const record = (content: string, more: object = {}) => ({
    id: '1779239550000',
    type: 'text',
    xpath: '/html/body/p[1]',
    content,
    startOffset: 0,
    endOffset: content.length,
    ...more,
  });

  test('its records with positions are preferred to the text next to them: each passage once, with context', async () => {
    const textQuote = { prefix: 'before ', suffix: ' after' };
    const result = await readAll(
      JSON.stringify([
        {
          url: URL,
          title: 'The headline',
          highlights: [{ text: 'words', timestamp: '2026-05-20T01:12:30.000Z', notes: ['mine'] }],
          data: [record('words', { textQuote, notes: ['mine'] })],
        },
      ]),
      context,
    );
    expect(result.notebook.annotations).toMatchObject([
      {
        target: { selector: { quote: { exact: 'words', ...textQuote } } },
        note: 'mine',
        created: '2026-05-20T01:12:30.000Z',
      },
    ]);
    expect(result.notebook.articles).toMatchObject([{ url: URL, title: 'The headline' }]);
    expect(result.leftOut).toEqual([]);
  });

  test('a selection over several blocks is one annotation, its blocks lines', async () => {
    const of = { groupId: 'g1' };
    const data = [
      record('<p>It ends here.</p>', { ...of, textQuote: { prefix: 'a', suffix: 'x' } }),
      record('Alone.', { id: '2' }),
      record('<li>Then it <b>goes</b> on.</li>', { ...of, textQuote: { prefix: 'y', suffix: 'z' }, notes: ['n'] }),
    ];
    expect(await quotes([{ url: URL, highlights: [], data }])).toEqual([
      { exact: 'It ends here.\nThen it goes on.', prefix: 'a', suffix: 'z' },
      { exact: 'Alone.', prefix: '', suffix: '' },
    ]);
  });

  test('characters that only markup escapes are unescaped, and line breaks in the text stay', async () => {
    const [one, two] = await quotes(
      page({ text: 'AT&amp;T said &quot;x < y&quot;\nand&nbsp;left&#8230;' }, record('R&amp;D')),
    );
    expect(one?.exact.replaceAll('\u00a0', ' ')).toBe('AT&T said "x < y"\nand left…');
    expect(two?.exact).toBe('R&D');
  });

  test('code keeps its lines and indentation', async () => {
    const [one] = await quotes(
      page(record('<p>so:</p><pre><code>def f(x):\n    if x &lt; 1:\n\n        return  x\n</code></pre><p>and</p>')),
    );
    expect(one?.exact).toBe('so:\ndef f(x):\n    if x < 1:\n\n        return  x\nand');
  });

  test('passages that are only in the text are kept', async () => {
    const pages = [{ url: URL, highlights: [{ text: 'words' }, { text: 'more' }], data: [record('words')] }];
    expect((await quotes(pages)).map(({ exact }) => exact)).toEqual(['words', 'more']);
  });

  test('its own storage format is read as well', async () => {
    const stored = { highlights: { [URL]: { url: URL, title: 'One', highlights: [record('<em>words</em> here')] } } };
    expect(await quotes(stored)).toMatchObject([{ exact: 'words here' }]);
  });

  test('the same text twice is two annotations, with context, offsets or neither', async () => {
    const around = (prefix: string) => record('words', { textQuote: { prefix, suffix: '' } });
    for (const data of [
      [around('a'), around('b')],
      [record('words'), record('words', { startOffset: 9, endOffset: 14 })],
      [record('words'), record('words')],
    ])
      expect(await quotes([{ url: URL, highlights: [], data }])).toHaveLength(2);
    expect(await quotes(page({ text: 'words' }, { text: 'words' }))).toHaveLength(2);
  });

  test.each([
    ['paragraphs', '<p>It ends here.</p><p>Then it\n goes on.</p>'],
    ['parts of one selection', 'It ends here.\n\nThen it goes on.'],
    ['parts with markup in them', 'It <b>ends</b> here.\n\nThen it <i>goes</i> on.'],
    ['items and line breaks', '<ul><li>It ends here.</li><li>Then it<span> goes</span> on.</li></ul>'],
    ['breaks', 'It ends here.<br>Then it goes on.'],
  ])('blocks end lines: %s', async (_, text) => {
    expect(await quotes(page({ text }))).toMatchObject([{ exact: 'It ends here.\nThen it goes on.' }]);
  });

  test('other fields are counted', async () => {
    const result = await readAll(JSON.stringify(page({ text: 'words', color: 'red' })), context);
    expect(result.leftOut).toEqual([{ what: 'highlights[].color', count: 1 }]);
  });

  test('highlights are without markup, notes are kept', async () => {
    const result = await readAll(
      JSON.stringify([
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
      ]),
      context,
    );
    expect(result.notebook.annotations.map(({ target, note }) => [target.selector.quote.exact, note])).toEqual([
      ['A bold claim & more', 'first\n\nsecond'],
      ['plain < words', ''],
    ]);
    expect(result.refusals).toMatchObject([{ reason: 'no-quote' }]);
  });
});
