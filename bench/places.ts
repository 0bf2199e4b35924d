// First sync, a day and an idle hour over each carrier, against the servers in memory the tests use: requests, bytes, processor time.
// Built and run by `node scripts/bench-places.mjs [articles] [annotations an article]`. The database is fake-indexeddb, which costs
// more than a browser's own: compare within a run.
import 'fake-indexeddb/auto';
import { newId } from '@/utils/model/new-id';
import { asking } from '@/utils/places/ask';
import { carrierOf, connectPlace } from '@/utils/places/connect';
import { deviceOf, placeOf, runPlace } from '@/utils/places/run';
import { saveAnnotation } from '@/utils/store/annotations';
import { Database } from '@/utils/store/database';
import { createCouch } from '../tests/drivers/places/couch.mjs';
import { fetching } from '../tests/drivers/places/serve.mjs';
import { createWebdav } from '../tests/drivers/places/webdav.mjs';

const [articles = 1000, each = 10] = process.argv.slice(2).map(Number);
const PARAGRAPH = '衡阳市人民政府召开常务会议，要求各县市区压实主体责任，每周抽查一次。';

async function filled(db: Database): Promise<void> {
  const project = (await db.projects.toCollection().first())?.id ?? '';
  const now = new Date().toISOString();
  for (let i = 0; i < articles; i++) {
    const articleId = newId();
    const text = Array.from(
      { length: 60 },
      (_, n) => `${PARAGRAPH}${i}-${n}-${Math.random().toString(36).slice(2)}`,
    ).join('\n');
    await db.articles.add({
      id: articleId,
      url: `https://news.example/${i}`,
      addresses: [`https://news.example/${i}`],
      projects: [project],
      title: `标题 ${i}`,
      authors: [],
      editors: [],
      kind: 'newspaper',
      lang: 'zh-CN',
      dir: 'ltr',
      keywords: [],
      provenance: { title: 'og' },
      note: '',
      accessed: now,
      created: now,
      changed: now,
    });
    const html = `<p>${text.replaceAll('\n', '</p><p>')}</p>`;
    await db.revisions.add({ id: newId(), articleId, sha256: 'a'.repeat(64), html, text, created: now });
    await db.annotations.bulkAdd(
      Array.from({ length: each }, (_, n) => ({
        id: newId(),
        articleId,
        project,
        target: { selector: { quote: { exact: `压实主体责任${i}-${n}`, prefix: PARAGRAPH, suffix: PARAGRAPH } } },
        codes: [],
        note: n % 3 === 0 ? `笔记 ${i} ${n}` : '',
        origin: { by: 'hand' as const },
        created: now,
        modified: now,
      })),
    );
  }
}

for (const kind of ['couchdb', 'webdav'] as const) {
  const couch = createCouch();
  const dav = createWebdav();
  let [requests, bytes] = [0, 0];
  const inner = fetching(kind === 'couchdb' ? couch.handle : dav.handle);
  const fetcher = (async (url: string, init: RequestInit = {}) => {
    requests += 1;
    bytes +=
      typeof init.body === 'string' ? init.body.length : ((init.body as Uint8Array | undefined)?.byteLength ?? 0);
    const response = await inner(url, init as never);
    bytes += (await response.clone().arrayBuffer()).byteLength;
    return response;
  }) as typeof fetch;
  const ask = (address: string, login: undefined) => asking(address, login, fetcher);
  const wish = { kind, address: 'https://place.example/x', passphrase: '' };
  const run = async (db: Database, project: string) => {
    const carrier = await carrierOf(await placeOf(db, project), (await deviceOf(db)) ?? '', ask as never);
    return runPlace(db, project, carrier, { signal: new AbortController().signal });
  };
  const measured = async (what: string, work: () => Promise<unknown>) => {
    [requests, bytes] = [0, 0];
    const before = process.cpuUsage();
    await work();
    const { user } = process.cpuUsage(before);
    console.log(`${kind}\t${what}\t${requests} requests\t${(bytes / 1e6).toFixed(2)} MB\t${(user / 1e6).toFixed(1)} s`);
  };
  const [here, there] = [new Database(`${kind}-here`), new Database(`${kind}-there`)];
  await filled(here);
  const project = (await here.projects.toCollection().first())?.id ?? '';
  await connectPlace(here, { ...wish, project }, ask as never);
  await measured('first machine sends all', () => run(here, project));
  await connectPlace(there, wish, ask as never);
  await measured('second machine joins', () => run(there, project));
  if ((await there.annotations.count()) !== articles * each) throw new Error('not all of it came');
  await measured('300 changes, a run after each ten', async () => {
    const some = await here.annotations.limit(300).toArray();
    for (const [i, one] of some.entries()) {
      await saveAnnotation(here, { ...one, note: `改 ${i}` }, { noteFrom: one.note });
      if (i % 10 === 9) await run(here, project);
    }
  });
  await measured('the other machine takes them in', () => run(there, project));
  await measured('an idle hour: twelve looks', async () => {
    for (let i = 0; i < 12; i++) await run(there, project);
  });
}
process.exit(0);
