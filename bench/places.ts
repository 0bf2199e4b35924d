// First sync, a day and an idle hour over one carrier, against the servers in memory the tests use, or a real folder: requests,
// bytes, processor time, and how long this thread was busy without a pause. Built and run by scripts/bench-places.mjs. The database
// is fake-indexeddb on this same thread: a browser's own costs other threads, so time and silence here are upper bounds.
import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { PlaceKind } from '@/utils/model/place';
import { asking } from '@/utils/places/ask';
import { carrierOf, connectPlace } from '@/utils/places/connect';
import { deviceOf, placeOf, runPlace } from '@/utils/places/run';
import { saveAnnotation } from '@/utils/store/annotations';
import { Database } from '@/utils/store/database';
import { createCouch } from '../tests/drivers/places/couch.mjs';
import { FolderFaults, folderHandle } from '../tests/drivers/places/folder.mjs';
import { fetching } from '../tests/drivers/places/serve.mjs';
import { createWebdav } from '../tests/drivers/places/webdav.mjs';
import { annotation, article, revision } from './library/data';

const [kind = 'webdav', articles = 1000, annotations = articles * 10] = process.argv
  .slice(2)
  .map((given, i) => (i === 0 ? given : Number(given))) as [PlaceKind, number, number];
const CHANGES = 300;
const A_RUN = 10;
const LOOKS_AN_HOUR = 12;
/** Records written at once. */
const BATCH = 500;

const numbers = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

async function filled(db: Database): Promise<string> {
  const project = (await db.projects.toCollection().first())?.id ?? '';
  for (let from = 0; from < articles; from += BATCH) {
    const some = numbers(from, Math.min(articles, from + BATCH));
    await db.articles.bulkAdd(some.map((n) => ({ ...article(n), projects: [project] })));
    await db.revisions.bulkAdd(some.map((n) => revision(n)));
  }
  for (let from = 0; from < annotations; from += BATCH) {
    const some = numbers(from, Math.min(annotations, from + BATCH));
    await db.annotations.bulkAdd(some.map((n) => ({ ...annotation(n, articles), project })));
  }
  return project;
}

let [requests, bytes] = [0, 0];
const root = mkdtempSync(join(tmpdir(), 'pressmark-bench-'));
const dav = createWebdav();
const inner = fetching(kind === 'couchdb' ? createCouch().handle : dav.handle);
const sizeOf = (body: unknown): number =>
  typeof body === 'string' ? Buffer.byteLength(body) : ((body as Uint8Array | undefined)?.byteLength ?? 0);
const fetcher = (async (url: string, init: RequestInit = {}) => {
  requests += 1;
  const response = await inner(url, init as never);
  const body = await response.clone().arrayBuffer();
  bytes += sizeOf(init.body) + body.byteLength;
  return response;
}) as typeof fetch;
const faults = new FolderFaults();
faults.refuse = () => {
  requests += 1;
  return undefined;
};
const folder =
  kind === 'folder' ? { folder: folderHandle(root, faults) as unknown as FileSystemDirectoryHandle } : undefined;
const ask = (address: string) => asking(address, undefined, fetcher);
const carried = (place: Parameters<typeof carrierOf>[0], device: string) =>
  carrierOf({ ...place, ...folder }, device, ask);
const wish = { kind, address: kind === 'folder' ? 'x' : 'https://place.example/x', passphrase: '' };
const run = async (db: Database, project: string) => {
  const carrier = await carried(await placeOf(db, project), (await deviceOf(db)) ?? '');
  return runPlace(db, project, carrier, { signal: new AbortController().signal });
};

console.log(`${kind}: ${articles} articles, ${annotations} annotations`);
async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  [requests, bytes] = [0, 0];
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  delay.disable();
  const seconds = (micros: number) => `${(micros / 1e6).toFixed(1)} s`;
  console.log(
    [
      what.padEnd(36),
      `${requests} requests`.padEnd(16),
      `${(bytes / 1e6).toFixed(2)} MB`.padEnd(12),
      `CPU ${seconds(user + system)}`.padEnd(14),
      `in ${seconds((performance.now() - start) * 1000)}`.padEnd(14),
      `longest silence ${Math.round(delay.max / 1e6)} ms`,
    ].join(''),
  );
}

const [here, there] = [new Database('here'), new Database('there')];
const project = await filled(here);
await connectPlace(here, { ...wish, project }, ask, carried);
await measured('first machine sends all', () => run(here, project));
await connectPlace(there, wish, ask, carried);
await measured('second machine joins', () => run(there, project));
const came = await there.annotations.where('project').equals(project).count();
if (came !== annotations) throw new Error(`only ${came} of it came`);
await measured(`${CHANGES} changes, a run after each ${A_RUN}`, async () => {
  const some = await here.annotations.limit(CHANGES).toArray();
  for (const [i, one] of some.entries()) {
    await saveAnnotation(here, { ...one, note: `改 ${i}` }, { noteFrom: one.note });
    if (i % A_RUN === A_RUN - 1) await run(here, project);
  }
});
await measured('the other machine takes them in', () => run(there, project));
await measured(`an idle hour: ${LOOKS_AN_HOUR} looks`, async () => {
  for (let i = 0; i < LOOKS_AN_HOUR; i++) await run(there, project);
});
rmSync(root, { recursive: true });
process.exit(0);
