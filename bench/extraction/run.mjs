// Scores the built extraction beside Readability on pages in Chromium. Called by scripts/bench-extract.mjs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { ROOT } from '../../scripts/setup.mjs';
import { pagesOf } from './pages.mjs';
import { fieldScores, textScore } from './score.mjs';

const FIELDS = ['title', 'date', 'source', 'author', 'none', 'chunks', 'lead'];
const built = readFileSync(join(ROOT, '.output/chrome-mv3/extract.js'), 'utf8');
const peer = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

/**
 * Scores of all pages of a folder, and CPU milliseconds of both; prints a line for each page below `worst` and a table.
 */
export async function measure(folder, { runs = 3, worst = 0.9 } = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
  });
  const page = await browser.newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  let html = '';
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: html,
          headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
        })
      : route.abort(),
  );
  const cpu = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
  const timed = async (world, act) => {
    const before = await cpu();
    const { result } = await cdp.send('Runtime.evaluate', {
      contextId: world,
      returnByValue: true,
      expression: `(() => { let r; for (let i = 0; i < ${runs}; i++) r = (${act})(); return r; })()`,
    });
    return { value: result.value, ms: ((await cpu()) - before) / runs };
  };
  const rows = [];
  for (const { id, set, url, html: own, expected } of pagesOf(folder)) {
    html = own;
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { executionContextId: world } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const run = (expression) => cdp.send('Runtime.evaluate', { contextId: world, expression });
    await run('globalThis.pressmarkExtracts = (extractor) => { globalThis.extractor = extractor; }');
    await run(built);
    await run(peer);
    const ours = await timed(
      world,
      '() => { const a = extractor.extract(); return a ? { text: a.text, ...a.metadata } : null; }',
    );
    const theirs = await timed(world, '() => new Readability(document.cloneNode(true)).parse()?.textContent ?? ""');
    const got = ours.value ?? { text: '', title: '', authors: [] };
    const text = expected.text ? textScore(expected.text, got.text, expected.optional) : undefined;
    rows.push({
      id,
      set,
      text,
      peer: expected.text ? textScore(expected.text, theirs.value ?? '', expected.optional) : undefined,
      ...fieldScores(expected, got),
      ms: ours.ms,
      peerMs: theirs.ms,
    });
    if (text && text.f1 < worst) console.log(`  ${id}  F1 ${text.f1.toFixed(3)}`);
  }
  await browser.close();
  print(rows);
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + Number(number), 0) / numbers.length;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const said = (rows, field) => rows.map((row) => row[field]).filter((value) => value !== undefined);
const F1 = (scores) => {
  const [precision, recall] = [mean(scores.map((one) => one.precision)), mean(scores.map((one) => one.recall))];
  return (2 * precision * recall) / (precision + recall);
};

function print(rows) {
  const sets = [...new Set(rows.map(({ set }) => set)), undefined];
  console.log(['set', 'pages', 'F1', '≥ .95', '< .5', 'Readability', ...FIELDS, 'CPU ms', '× Readability'].join('\t'));
  for (const set of sets) {
    const some = rows.filter((row) => set === undefined || row.set === set);
    const [texts, peers] = [said(some, 'text'), said(some, 'peer')];
    const share = (is) => (texts.length ? (texts.filter(is).length / texts.length).toFixed(2) : '–');
    const fields = FIELDS.map((field) => (said(some, field).length ? mean(said(some, field)).toFixed(3) : '–'));
    const [ms, peerMs] = [median(said(some, 'ms')), median(said(some, 'peerMs'))];
    console.log(
      [
        set ?? 'all',
        some.length,
        texts.length ? F1(texts).toFixed(3) : '–',
        share(({ f1 }) => f1 >= 0.95),
        texts.filter(({ f1 }) => f1 < 0.5).length,
        peers.length ? F1(peers).toFixed(3) : '–',
        ...fields,
        ms.toFixed(1),
        (ms / peerMs).toFixed(2),
      ].join('\t'),
    );
  }
}
