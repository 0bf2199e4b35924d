import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { ExtractedArticle } from '@/utils/model/article';
import { expect, type Page, test } from './harness';

/**
 * Each case is a folder: `page.html`, whose first line names its address, and the whole expected result,
 * `expected.json` (null where nothing is found) and `expected.html`. UPDATE=1 writes the current result, which must be
 * read before it is kept.
 */
const FOLDER = resolve(import.meta.dirname, '../fixtures/pages');
const builtFor = (kind: string): string =>
  resolve(import.meta.dirname, `../../.output/${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3/extract.js`);
const ADDRESS = /^<!-- (\S+)(?: then (\S+))? -->/;

const cases = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'page.html')));
const read = (name: string, file: string): string => readFileSync(join(FOLDER, name, file), 'utf8');

/** The result of the built extraction for a page as the browser shows it. */
async function extract(page: Page, body: string, built: string): Promise<ExtractedArticle | undefined> {
  const [, address = '', then] = ADDRESS.exec(body) ?? [];
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  if (then) await page.evaluate((next) => history.pushState({}, '', next), then);
  // In a single call, because each call costs time on a busy machine and there are many pages.
  return page.evaluate<ExtractedArticle | undefined>(
    `globalThis.pressmarkExtracts = (extractor) => { globalThis.extractor = extractor; };\n${built};\nextractor.extract()`,
  );
}

/** One block a line, so that a difference is one line. */
const inLines = (html: string): string =>
  `${html
    .replace(/\s*\n\s*/g, '\n')
    .replace(
      /(?<!\n)(<(?:p|h[1-6]|div|section|ul|ol|li|dl|dt|dd|table|tr|figure|figcaption|blockquote|pre|article|aside|details|summary)[\s>])/g,
      '\n$1',
    )
    .trim()}\n`;

function told(found: ExtractedArticle | undefined): unknown {
  if (!found) return null;
  const { url, metadata, nextPage, trail } = found;
  const { provenance: _, ...said } = metadata;
  return {
    url,
    ...(nextPage ? { nextPage } : {}),
    ...said,
    removed: trail.filter(({ did }) => did === 'removed').map(({ text }) => text),
  };
}

test('every page of tests/fixtures/pages is extracted as expected', async ({ pressmark }) => {
  test.setTimeout(cases.length * 6000);
  expect(cases.length).toBeGreaterThanOrEqual(120);
  const page = await pressmark.context.newPage();
  // Universal time is told by the reader's clock.
  await pressmark.setTimeZone(page, 'Asia/Shanghai');
  const serve = await pressmark.serveDocuments(page);
  const built = readFileSync(builtFor(pressmark.kind), 'utf8');
  for (const name of cases) {
    const body = read(name, 'page.html');
    serve(body);
    const found = await extract(page, body, built);
    const [facts, html] = [`${JSON.stringify(told(found), null, 2)}\n`, found ? inLines(found.html) : ''];
    if (process.env.UPDATE) {
      writeFileSync(join(FOLDER, name, 'expected.json'), facts);
      writeFileSync(join(FOLDER, name, 'expected.html'), html);
    }
    expect.soft(facts, `${name}: facts`).toBe(read(name, 'expected.json'));
    expect.soft(html, `${name}: text`).toBe(read(name, 'expected.html'));
  }
});
