import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { Firefox } from '../drivers/firefox.mjs';
import { READER_READY } from '../drivers/reader-ready.mjs';
import { serveArticles } from '../drivers/server.mjs';

const extension = resolve(import.meta.dirname, '../../.output/firefox-mv3');
const binary = findBrowser('firefox') ?? '';
const downloads = mkdtempSync(join(tmpdir(), 'pressmark-downloads-'));

const PASSAGE = '公安、教育等部门要加强统筹协调';
const NOTE = '谁来督促？';

let site: Awaited<ReturnType<typeof serveArticles>>;
let firefox: Firefox;

const launch = (profile?: string) => Firefox.launch({ binary, extension, downloads, ...(profile ? { profile } : {}) });

beforeAll(async () => {
  site = await serveArticles();
  firefox = await launch();
});

afterAll(async () => {
  await firefox.discard();
  site.close();
  rmSync(downloads, { recursive: true, force: true });
});

/** Polls a script in an extension page until it gives what is expected. */
const expectInside = (file: string, body: string, expected: unknown) =>
  vi.waitFor(async () => expect(await firefox.inside(file, body)).toEqual(expected), {
    timeout: 45_000,
    interval: 100,
  });

async function openCleanView(): Promise<void> {
  await firefox.clickToolbarButton();
  await expectInside('reader.html', `return document.querySelector('${READER_READY}') !== null`, true);
}

const MARKS = `[...CSS.highlights].filter(([name]) => name !== 'pm-n' && !name.startsWith('pm-offer')).flatMap(([, ranges]) => [...ranges])`;

/** What is painted; suggestions and the marks of notes do not count. */
const PAINTED = `return ${MARKS}.map(String)`;

/** Whether the page carries the element that holds the clean view's frame. */
const HAS_FRAME = `return document.documentElement.lastElementChild !== document.body`;

const SELECT = `
  const walker = document.createTreeWalker(document.querySelector('.article-body'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.data.indexOf(arguments[0]);
    if (start >= 0) return getSelection().setBaseAndExtent(node, start, node, start + arguments[0].length);
  }
  throw new Error('not in the text: ' + arguments[0]);`;

test('in Firefox the article is read, marked, noted, kept over a restart and exported', async () => {
  const address = `${site.url}/hengyang.html`;
  await firefox.goto(address);
  await openCleanView();
  expect(await firefox.inside('reader.html', `return document.querySelector('h1').textContent`)).toContain('衡阳市');

  await firefox.inside('reader.html', SELECT, PASSAGE);
  await expectInside('reader.html', `return document.querySelector('.floating') !== null`, true);
  await firefox.inside('reader.html', `document.querySelector('.floating [aria-keyshortcuts="2"]').click()`);
  await expectInside('reader.html', PAINTED, [PASSAGE]);
  await firefox.inside(
    'reader.html',
    `const [range] = ${MARKS};
     range.startContainer.parentElement.scrollIntoView({ block: 'center' });
     const [{ left, top, height }] = range.getClientRects();
     const at = { clientX: left + 20, clientY: top + height / 2, bubbles: true };
     document.elementFromPoint(at.clientX, at.clientY).dispatchEvent(new MouseEvent('click', at));`,
  );
  await expectInside('reader.html', `return document.querySelector('.note-field') !== null`, true);
  await firefox.inside(
    'reader.html',
    `const field = document.querySelector('.note-field');
     field.focus();
     field.setRangeText(arguments[0]);
     field.dispatchEvent(new InputEvent('input', { bubbles: true }));`,
    NOTE,
  );
  await expectInside('reader.html', `return document.querySelector('.floating [role=status]').textContent`, 'Saved');

  const { profile } = firefox;
  await firefox.close();
  firefox = await launch(profile);
  await firefox.goto(address);
  await openCleanView();
  await expectInside('reader.html', PAINTED, [PASSAGE]);

  await firefox.inside('reader.html', `document.querySelector('.reader-bar .count').click()`);
  await expectInside('reader.html', `return document.querySelector('.export-buttons') !== null`, true);
  await firefox.inside('reader.html', `document.querySelector('.export-buttons button:nth-of-type(2)').click()`);
  // Firefox makes the file first and fills it then.
  const file = await vi.waitFor(
    () => {
      const name = readdirSync(downloads).find((found) => found.endsWith('.md'));
      const text = name ? readFileSync(join(downloads, name), 'utf8') : '';
      if (!text) throw new Error('no file was saved yet');
      return text;
    },
    { timeout: 45_000, interval: 100 },
  );
  expect(file).toContain(PASSAGE);
  expect(file).toContain(NOTE);

  expect(await firefox.page(HAS_FRAME)).toBe(true);
  // The frame may be gone before it can answer.
  const back = `document.querySelector('.reader-bar button:last-child').click()`;
  await firefox.inside('reader.html', back).catch(() => undefined);
  await vi.waitFor(async () => expect(await firefox.page(HAS_FRAME)).toBe(false), { timeout: 45_000 });
  await vi.waitFor(async () => expect(await firefox.page(PAINTED)).toEqual([PASSAGE]), { timeout: 45_000 });

  // The sidebar, which is not open until somebody opens it, follows the page and writes a note on the whole article.
  await firefox.openSidebar();
  await expectInside('sidepanel.html', `return document.querySelector('.item-quote')?.textContent`, PASSAGE);
  await expectInside('sidepanel.html', `return document.querySelector('.panel-list .markdown')?.textContent`, NOTE);
  await firefox.inside('sidepanel.html', `document.querySelector('.panel-article .note-open').click()`);
  await expectInside('sidepanel.html', `return document.querySelector('.panel-article textarea') !== null`, true);
  await firefox.inside(
    'sidepanel.html',
    `const field = document.querySelector('.panel-article textarea');
     field.focus();
     field.setRangeText('**Mai**');
     field.dispatchEvent(new InputEvent('input', { bubbles: true }));
     document.querySelector('.panel-article .note-steps .primary').click();`,
  );
  await expectInside('sidepanel.html', `return document.querySelector('.panel-article strong')?.textContent`, 'Mai');
  // A passage that leaves the page is lost, and comes back with it.
  await firefox.page(`window.kept = document.body.innerHTML; document.body.textContent = 'Nothing here.'`);
  await expectInside('sidepanel.html', `return document.querySelectorAll('[data-orphan]').length`, 1);
  await firefox.page(`document.body.innerHTML = window.kept`);
  await vi.waitFor(async () => expect(await firefox.page(PAINTED)).toEqual([PASSAGE]), { timeout: 45_000 });
  await expectInside('sidepanel.html', `return document.querySelectorAll('[data-orphan]').length`, 0);
});
