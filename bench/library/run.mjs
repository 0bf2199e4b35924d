#!/usr/bin/env node
// Storage and search of a large notebook, in Chromium's own IndexedDB, through the store's and the library's own code,
// beside the alternatives considered. Run by hand:
//
//   npm run bench:library -- [--articles=10000] [--annotations=100000] [--only=cold,keystrokes,…] [--json=file]
//
// Each step runs in a fresh page, `cold` in a fresh browser on the same profile. Heap is what a step keeps after a
// collection. Machines are noisy: compare within one run.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser, isRoot } from '../../scripts/browsers.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const { values: given } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    annotations: { type: 'string', default: '100000' },
    only: { type: 'string' },
    /** A browser profile to use, and to keep: filled the first time, used as it is after. */
    profile: { type: 'string' },
    json: { type: 'string' },
  },
});
const STEPS = ['cold', 'keystrokes', 'texts', 'lists', 'writes', 'dexieFilter', 'miniSearch', 'flexSearch'];
const wanted = given.only?.split(',') ?? STEPS;

const [{ output }] = [
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      lib: { entry: join(ROOT, 'bench/library/page.ts'), formats: ['iife'], name: 'bench' },
    },
  }),
].flat();
const files = {
  '/': ['text/html', '<!doctype html><meta charset="utf-8"><script src="/page.js"></script>'],
  '/page.js': ['text/javascript', output[0].code],
  '/traditional-to-simplified.txt': ['text/plain', readFileSync(join(ROOT, 'public/traditional-to-simplified.txt'))],
};
const server = createServer(({ url }, reply) => {
  const [type, body] = files[url] ?? ['text/plain', ''];
  reply.setHeader('content-type', `${type}; charset=utf-8`).end(body);
}).listen(given.profile ? 47_811 : 0, '127.0.0.1');
await new Promise((listening) => server.once('listening', listening));
const address = `http://127.0.0.1:${server.address().port}/`;

const profile = given.profile ?? mkdtempSync(join(tmpdir(), 'pressmark-bench-'));
const isFilled = existsSync(join(profile, 'Default'));
const launch = () =>
  chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    args: isRoot() ? ['--no-sandbox'] : [],
  });
let browser = await launch();

const results = {};
async function step(name, expression) {
  if (name !== 'seed') {
    await browser.close();
    browser = await launch();
  }
  const page = await browser.newPage();
  await page.goto(address);
  const cdp = await browser.newCDPSession(page);
  await cdp.send('Performance.enable');
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === 'JSHeapUsedSize').value / 1e6;
  };
  const before = await heap();
  const result = await page.evaluate(expression);
  results[name] = { ...result, 'heap, MB': Math.round((await heap()) - before) };
  console.log(`${name}\n${JSON.stringify(results[name], null, 1)}`);
  await page.close();
}

if (!isFilled) await step('seed', `bench.seed(${Number(given.articles)}, ${Number(given.annotations)})`);
for (const name of STEPS.filter((one) => wanted.includes(one))) await step(name, `bench.${name}()`);
if (given.json) writeFileSync(given.json, JSON.stringify(results, null, 1));
await browser.close();
server.close();
if (!given.profile) rmSync(profile, { recursive: true, force: true });
