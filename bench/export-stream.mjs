// Writes a big notebook through the export page of the built extension, in Chromium, and measures what the page feels.
//
//   npm run build && node bench/export-stream.mjs [--articles=10000] [--annotations=100000] [--only='JSON,Obsidian (.zip)']
//
// Prints, for each format: seconds, size, the peak of the page's JavaScript heap over what it held before (garbage not
// yet collected included), the longest time the page did not answer, and how soon a cancel was obeyed.
import { parseArgs } from 'node:util';
import { Chromium } from '../tests/drivers/chromium.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    annotations: { type: 'string', default: '100000' },
    only: { type: 'string', default: '' },
  },
});
const articles = Number(values.articles);
const annotations = Number(values.annotations);

/** Runs in the page: fills the database that the extension made. */
async function seed({ articles, annotations }) {
  const uuid = (kind, n) => `00000000-0000-4000-8${kind}00-${String(n).padStart(12, '0')}`;
  const request = (asked) =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const db = await request(indexedDB.open('pressmark'));
  const sentence = (n) => `第${n}次会议强调，各县市区要压实主体责任，6月底前完成校园周边隐患排查，确保责任到人。`;
  const codes = (await request(db.transaction('codes').objectStore('codes').getAll())).map(({ id }) => id);
  const each = annotations / articles;
  const moment = '2026-05-20T01:12:30.000Z';
  for (let from = 0; from < articles; from += 250) {
    const writing = db.transaction(['articles', 'revisions', 'annotations'], 'readwrite');
    for (let n = from; n < Math.min(articles, from + 250); n++) {
      const lines = Array.from({ length: 30 }, (_, line) => sentence(n * 100 + line));
      const text = lines.join('\n');
      const sha256 = n.toString(16).padStart(64, '0');
      const url = `https://news.example/${n}.html`;
      writing.objectStore('articles').put({
        id: uuid(1, n),
        url,
        addresses: [url],
        title: `第 ${n} 次校园安全工作会议召开`,
        authors: [{ name: '张明' }],
        editors: [],
        site: '示例市人民政府网',
        kind: 'government',
        lang: 'zh-CN',
        dir: 'ltr',
        keywords: [],
        provenance: {},
        published: { text: '2026-05-18', iso: `20${10 + (n % 17)}-05-18` },
        note: '',
        accessed: moment,
        created: moment,
        changed: moment,
      });
      writing.objectStore('revisions').put({
        id: uuid(2, n),
        articleId: uuid(1, n),
        sha256,
        text,
        html: lines.map((line) => `<p>${line}</p>`).join(''),
        created: moment,
      });
      for (let k = 0; k < each; k++) {
        const exact = lines[k % lines.length];
        const start = text.indexOf(exact);
        writing.objectStore('annotations').put({
          id: uuid(3, n * each + k),
          articleId: uuid(1, n),
          target: {
            revision: sha256,
            selector: {
              quote: { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: '' },
              position: { start, end: start + exact.length },
            },
          },
          codes: [codes[k % codes.length]],
          note: k % 3 === 0 ? '期限明确，可以追踪。' : '',
          origin: { by: 'hand' },
          created: moment,
          modified: moment,
        });
      }
    }
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
  }
  db.close();
}

/** Runs in the page: watches heap and answers from now on; `watched()` gives the peaks. */
function watch() {
  const state = { heap: 0, base: performance.memory.usedJSHeapSize, gap: 0, stopped: false };
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    state.gap = Math.max(state.gap, now - last);
    state.heap = Math.max(state.heap, performance.memory.usedJSHeapSize - state.base);
    last = now;
    // A timer would be told later by the browser itself; this is answered as soon as the page can.
    if (!state.stopped)
      setTimeout(() => {
        last = performance.now();
        port2.postMessage(0);
      }, 5);
  };
  port2.postMessage(0);
  // A long task between two timers shows here.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) state.gap = Math.max(state.gap, entry.duration);
  }).observe({ type: 'longtask' });
  globalThis.watched = () => {
    state.stopped = true;
    return state;
  };
}

const MB = 1024 * 1024;
const round = (n, digits = 0) => Number(n.toFixed(digits));

const pressmark = await Chromium.launch({ lang: 'en', args: ['--enable-precise-memory-info'] });
try {
  const seeding = await pressmark.context.newPage();
  await seeding.goto(pressmark.url('export.html'));
  await seeding.locator('.export-header').waitFor();
  await seeding.waitForTimeout(1000);
  await seeding.evaluate(seed, { articles, annotations });
  await seeding.close();

  const rows = [];
  // What a page that does nothing feels on this machine at this time: the rest is measured against it.
  const idle = await pressmark.context.newPage();
  await idle.goto(pressmark.url('export.html'));
  await idle.locator('.export-preview').waitFor({ timeout: 120_000 });
  await idle.evaluate(watch);
  await idle.waitForTimeout(15_000);
  const quiet = await idle.evaluate(() => globalThis.watched());
  rows.push({ file: 'nothing, for 15 s', 'longest silence ms': round(quiet.gap) });
  console.log(JSON.stringify(rows.at(-1)));
  await idle.close();

  for (const [label, radio] of [
    ['JSON', /^JSON \.json/],
    ['Markdown', /^Markdown \.md/],
    ['Obsidian (.zip)', /^Obsidian/],
    ['REFI-QDA (.qdpx)', /REFI-QDA project/],
  ].filter(([label]) => !values.only || values.only.split(',').includes(label))) {
    const page = await pressmark.context.newPage();
    await page.goto(pressmark.url('export.html'));
    await page.getByRole('radio', { name: radio }).first().check({ timeout: 120_000 });
    await page.locator('.export-preview').waitFor({ timeout: 120_000 });
    const cdp = await pressmark.context.newCDPSession(page);
    await cdp.send('HeapProfiler.collectGarbage');
    await page.evaluate(watch);
    const start = Date.now();
    const downloading = page.waitForEvent('download', { timeout: 600_000 });
    await page.getByRole('button', { name: 'Save file' }).click();
    const download = await downloading;
    const seconds = (Date.now() - start) / 1000;
    const { heap, gap } = await page.evaluate(() => globalThis.watched());
    const { size } = await import('node:fs').then(async (fs) => fs.statSync(await download.path()));

    await page.getByRole('button', { name: 'Save file' }).click();
    const cancel = page.getByRole('button', { name: 'Cancel' });
    await cancel.waitFor();
    await page.waitForTimeout(500);
    const pressed = Date.now();
    await cancel.click();
    await page.getByText('Cancelled. No file was saved.').waitFor();
    rows.push({
      file: label,
      seconds: round(seconds, 1),
      MB: round(size / MB, 1),
      'heap peak MB': round(heap / MB, 1),
      'longest silence ms': round(gap),
      'cancel obeyed ms': Date.now() - pressed,
    });
    console.log(JSON.stringify(rows.at(-1)));
    await page.close();
  }
  console.table(rows);
} finally {
  await pressmark.discard();
}
