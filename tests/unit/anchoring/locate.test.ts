// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '@/utils/anchoring/describe';
import { locateAll } from '@/utils/anchoring/locate';
import { createTextIndex } from '@/utils/anchoring/text-index';

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** The range from the first to the last character of `words` in the body's text nodes. */
function select(words: string): Range {
  const index = createTextIndex(document.body);
  const start = index.text.indexOf(words);
  const [range] = index.rangesOf({ start, end: start + words.length });
  return range as Range;
}

const article = '<h1>Harbour</h1><p>The council met on <b>Tuesday</b> evening.</p><p>It voted to close the bridge.</p>';

const tormentors: [string, (body: HTMLElement) => void][] = [
  ['as it was', () => {}],
  ['with split text nodes', (body) => eachText(body, (node) => void (node.length > 3 && node.splitText(2)))],
  ['with empty text nodes', (body) => eachText(body, (node) => node.before('', document.createComment('x')))],
  [
    'with nested inline elements',
    (body) =>
      eachText(body, (node) => {
        const span = document.createElement('span');
        node.replaceWith(span);
        span.append(document.createElement('i'), node);
      }),
  ],
  [
    'with a script in every paragraph',
    (body) => eachText(body, (node) => node.after(document.createElement('script'))),
  ],
];

function eachText(body: HTMLElement, change: (node: Text) => void): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  nodes.forEach(change);
}

test.each(tormentors)('finds a passage across an inline element and a block in a page %s', async (_, torment) => {
  const from = createTextIndex(page(article));
  const range = select('Tuesday evening.\nIt voted');
  const described = describe(from, range);
  const body = page(article);
  torment(body);
  const [place] = await locateAll(createTextIndex(body), described ? [described] : []);
  expect(place?.found && String(place.ranges[0]).replace(/\s+/g, ' ')).toBe('Tuesday evening.It voted');
});

test('an advertisement inside a passage is excluded from its ranges', async () => {
  const from = createTextIndex(page(article));
  const selector = describe(from, select('Tuesday evening.\nIt voted to close'));
  const now = createTextIndex(
    page(article.replace('<p>It', '<p>Subscribe now and read all that we ever wrote</p><p>It')),
  );
  const [place] = await locateAll(now, selector ? [selector] : [], { reference: from.text });
  expect(place?.found && place.ranges.map(String)).toEqual(['Tuesday evening.', 'It voted to close']);
});

test('white space at the ends of a selection is not part of the passage', () => {
  page('<p> The council </p><p>met.</p>');
  const range = document.createRange();
  range.setStart(document.body, 0);
  range.setEnd(document.body, 1);
  expect(describe(createTextIndex(document.body), range)?.quote.exact).toBe('The council');
});

test('a selection without text has no selector', () => {
  page('<p>The council</p><hr>');
  const range = document.createRange();
  range.setStart(document.body, 1);
  range.setEnd(document.body, 2);
  expect(describe(createTextIndex(document.body), range)).toBeUndefined();
});

test('stops when its signal aborts', async () => {
  const index = createTextIndex(page(article));
  const signal = AbortSignal.abort(new Error('left the page'));
  await expect(locateAll(index, [], { signal })).rejects.toThrow('left the page');
});

const words = fc.stringMatching(/^[ab中文😀.“ \n]{1,12}$/u);
const blocks = fc.array(
  fc.tuple(fc.constantFrom('p', 'div', 'li', 'b', 'span', 'br'), fc.array(words, { maxLength: 4 })),
  {
    minLength: 1,
    maxLength: 8,
  },
);

test('a described range is located again in any document', async () => {
  const property = fc.asyncProperty(blocks, fc.nat(), fc.nat(), async (content, a, b) => {
    document.body.replaceChildren(
      ...content.map(([name, texts]) => {
        const element = document.createElement(name);
        element.append(...texts);
        return element;
      }),
    );
    const index = createTextIndex(document.body);
    fc.pre(index.text.length > 0);
    const [start, end] = [a % index.text.length, b % index.text.length].sort((x, y) => x - y) as [number, number];
    const [range] = index.rangesOf({ start, end: end + 1 });
    const selector = range && describe(index, range);
    fc.pre(selector !== undefined);
    const [place] = await locateAll(index, selector ? [selector] : []);
    expect(place).toMatchObject({ found: true, position: selector?.position, how: 'exact' });
  });
  await fc.assert(property, { numRuns: 300 });
});
