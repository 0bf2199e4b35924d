// Restores a backup of the given size in a real browser and prints how long it takes, how much memory the page needs
// and how long it freezes: `node scripts/measure-restore.mjs [annotations]`. Needs a build (`npm run build`) and about
// 1 GB; fails if the page needs more than that.
import { createWriteStream, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chromium } from '../tests/drivers/chromium.mjs';

const COUNT = Number(process.argv[2] ?? 600_000);
const file = join(tmpdir(), `pressmark-restore-${process.pid}.json`);
const id = (kind, n) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const AT = '2026-05-20T01:12:30.000Z';
const PER_ARTICLE = 100;
/** MB. */
const MOST_MEMORY = 1000;

async function writeBackup() {
  const out = createWriteStream(file);
  const put = (text) => (out.write(text) ? undefined : new Promise((done) => out.once('drain', done)));
  const table = async (name, count, row) => {
    await put(`,\n"${name}": [`);
    for (let n = 0; n < count; n++) await put(`${n === 0 ? '\n' : ',\n'}${JSON.stringify(row(n))}`);
    await put('\n]');
  };
  await put('{\n"format": "pressmark-notebook",\n"version": 1,\n"generator": "measure"');
  const articles = Math.ceil(COUNT / PER_ARTICLE);
  await table('codes', 1, () => ({
    id: id(1, 1),
    names: { en: 'code', zh: '标签' },
    color: 'red',
    underline: 'solid',
    definition: '',
    example: '',
    created: AT,
    modified: AT,
  }));
  await table('articles', articles, (n) => ({
    title: `第 ${n} 篇`,
    authors: [],
    editors: [],
    kind: 'other',
    lang: 'zh-CN',
    dir: 'ltr',
    keywords: [],
    provenance: {},
    id: id(2, n),
    url: `https://news.example/${n}`,
    addresses: [],
    note: '',
    accessed: AT,
    created: AT,
    changed: AT,
  }));
  await table('revisions', 0, () => ({}));
  await table('annotations', COUNT, (n) => ({
    id: id(3, n),
    articleId: id(2, Math.floor(n / PER_ARTICLE)),
    target: { selector: { quote: { exact: `各县市区要压实主体责任 ${n}`, prefix: '强调，', suffix: '。' } } },
    codes: [id(1, 1)],
    note: n % 3 === 0 ? `期限 ${n}` : '',
    origin: { by: 'hand' },
    created: AT,
    modified: AT,
  }));
  await put('\n}\n');
  await new Promise((done) => out.end(done));
}

/** The largest resident size, in MB, of the processes of a kind that the browser runs. */
async function peakOf(pressmark, type) {
  const { processInfo } = await pressmark.cdp.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter((one) => one.type === type)
    .map(({ id: pid }) => {
      const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return Math.round(Number(peak) / 1024);
    });
  return Math.max(...peaks);
}

await writeBackup();
console.log(`${COUNT} annotations, ${Math.round(statSync(file).size / 1e6)} MB`);
const pressmark = await Chromium.launch({ lang: 'en' });
try {
  const page = await pressmark.context.newPage();
  page.setDefaultTimeout(1_800_000);
  await page.goto(pressmark.url('import.html'));
  await page.evaluate(() => {
    // The longest time in which the page could not answer.
    globalThis.silence = 0;
    let last = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      globalThis.silence = Math.max(globalThis.silence, now - last);
      last = now;
      setTimeout(() => channel.port2.postMessage(0), 4);
    };
    channel.port2.postMessage(0);
  });
  const silence = () =>
    page.evaluate(() => {
      const longest = Math.round(globalThis.silence);
      globalThis.silence = 0;
      return longest;
    });
  const report = async (what, begun) => {
    const seconds = Math.round((performance.now() - begun) / 1000);
    const peak = await peakOf(pressmark, 'renderer');
    console.log(`${what}: ${seconds} s, longest silence ${await silence()} ms, renderer at most ${peak} MB`);
    if (peak > MOST_MEMORY) process.exitCode = 1;
  };
  let begun = performance.now();
  await page.locator('input[type=file]').setInputFiles(file);
  const run = page.getByRole('button', { name: /^(Import \d|Restore)/ });
  await run.waitFor();
  await report('read and compared', begun);
  begun = performance.now();
  await run.click();
  await page.getByText('Until you keep it').waitFor();
  await report('written', begun);
} finally {
  await pressmark.discard();
  rmSync(file);
}
