// What the index of repetitions costs for a large notebook, in Chromium's own IndexedDB, through the store's code:
// `node bench/repetition/scale.mjs [--articles=10000]`. Each step runs in a fresh browser; heap is what it keeps after
// a collection.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser, isRoot } from '../../scripts/browsers.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const { values: given } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const [{ output }] = [
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      lib: { entry: join(ROOT, 'bench/repetition/page.ts'), formats: ['iife'], name: 'bench' },
    },
  }),
].flat();
const publicFile = (name) => ['text/plain', readFileSync(join(ROOT, 'public', name))];
const files = {
  '/': ['text/html', '<!doctype html><meta charset="utf-8"><script src="/page.js"></script>'],
  '/page.js': ['text/javascript', output[0].code],
  '/traditional-to-simplified.txt': publicFile('traditional-to-simplified.txt'),
  '/china-places.txt': publicFile('china-places.txt'),
};
const server = createServer(({ url }, reply) => {
  const [type, body] = files[url] ?? ['text/plain', ''];
  reply.setHeader('content-type', `${type}; charset=utf-8`).end(body);
}).listen(0, '127.0.0.1');
await new Promise((listening) => server.once('listening', listening));

const profile = mkdtempSync(join(tmpdir(), 'pressmark-bench-'));
try {
  for (const [name, expression] of [
    ['seed', `bench.seed(${Number(given.articles)})`],
    ['make', 'bench.make()'],
    ['ask', 'bench.ask()'],
  ]) {
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser('chromium'),
      args: isRoot() ? ['--no-sandbox'] : [],
    });
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const cdp = await browser.newCDPSession(page);
    const heap = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
      return [usedSize / 1e6, backingStorageSize / 1e6];
    };
    const before = await heap();
    const result = await page.evaluate(expression);
    const after = await heap();
    const kept = after.map((one, i) => (one - before[i]).toFixed(1));
    console.log(
      `${name}\n${JSON.stringify({ ...result, 'kept, MB of heap + of numbers': kept.join(' + ') }, null, 1)}`,
    );
    await browser.close();
  }
} finally {
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
