// `npm run bench:places -- <couchdb|webdav|folder> [articles] [annotations]`: measures what carrying a project costs in
// Chromium's own IndexedDB, over in-memory servers on this machine or a folder of the browser's: requests, bytes,
// processor time of the whole browser, and how long the page beside the worker, and the worker itself, did not respond.
// See bench/places.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { createCouch } from '../tests/drivers/places/couch.mjs';
import { serving } from '../tests/drivers/places/serve.mjs';
import { createWebdav } from '../tests/drivers/places/webdav.mjs';
import { findBrowser, isRoot } from './browsers.mjs';
import { ROOT } from './setup.mjs';

const [kind = 'webdav', articles = '1000', annotations = String(Number(articles) * 10)] = process.argv.slice(2);
const asked = { kind, articles: Number(articles), annotations: Number(annotations) };

const [{ output }] = [
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: { write: false, lib: { entry: join(ROOT, 'bench/places.ts'), formats: ['iife'], name: 'bench' } },
  }),
].flat();
const files = {
  '/': ['text/html', '<!doctype html><meta charset="utf-8"><title>places</title>'],
  '/worker.js': ['text/javascript', output[0].code],
};

let [requests, bytes] = [0, 0];
const couch = createCouch();
// The server's clock advances a minute with each reading, independent of real time: what is measured is the number of
// requests.
let time = 0;
const dav = createWebdav({ now: () => (time += 60_000) });
dav.folders.add('dav');
const size = (body) => (typeof body === 'string' ? Buffer.byteLength(body) : (body?.length ?? 0));
const server = await serving(async (request) => {
  const [type, body] = files[request.path] ?? [];
  if (body) return { status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body };
  requests += 1;
  const answer = await (request.path.startsWith('/dav') ? dav : couch).handle({
    ...request,
    body: request.path.startsWith('/dav') ? request.body : request.body.toString(),
  });
  bytes += size(request.body) + size(answer.body);
  return answer;
});

const profile = mkdtempSync(join(tmpdir(), 'pressmark-bench-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: findBrowser('chromium'),
  args: isRoot() ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
await page.goto(`${server.origin}/`);
const cdp = await browser.browser().newBrowserCDPSession();
const processor = async () => {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
};

/** Asks the worker for a step, and returns the longest silences of page and worker, in ms. */
const act = (step) =>
  page.evaluate(
    ([name, given]) =>
      new Promise((done, failed) => {
        globalThis.worker ??= new Worker('/worker.js');
        let [last, longest] = [performance.now(), 0];
        const timer = setInterval(() => {
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
        }, 4);
        globalThis.worker.onmessage = ({ data }) => {
          clearInterval(timer);
          if (data.error) failed(new Error(data.error));
          else done({ ...data, page: Math.round(longest), worker: Math.round(data.longest) });
        };
        globalThis.worker.postMessage({ step: name, asked: given });
      }),
    [step, asked],
  );

async function measured(what, step) {
  [requests, bytes] = [0, 0];
  const before = await processor();
  const start = performance.now();
  const silence = await act(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const used = ((await processor()) - before).toFixed(1);
  console.log(
    `| ${[what, requests + silence.asked, ((bytes + silence.bytes) / 1e6).toFixed(2), used, seconds, silence.page, silence.worker].join(' | ')} |`,
  );
}

try {
  console.log(`${kind}: ${articles} articles, ${annotations} annotations`);
  console.log('| what | requests | MB | CPU, s | in, s | longest silence of a page, ms | of the worker, ms |');
  await act('fill');
  await act('connect');
  await measured('the first machine sends all', 'send');
  await measured('a second joins', 'join');
  await act('whole');
  await measured('300 changes, a run after each ten', 'day');
  await measured('the other takes them in', 'takeIn');
  await measured('an idle hour', 'idle');
} finally {
  await browser.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
