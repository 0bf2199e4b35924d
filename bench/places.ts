// What scripts/bench-places.mjs measures, in a worker of a real browser, as the extension's background is one: first
// sync, a day and an idle hour over one carrier. The page beside it says how long it was not heard.
import type { PlaceKind } from '@/utils/model/place';
import { carrierOf, connectPlace } from '@/utils/places/connect';
import { deviceOf, placeOf, runPlace } from '@/utils/places/run';
import { saveAnnotation } from '@/utils/store/annotations';
import { Database } from '@/utils/store/database';
import { annotation, article, revision } from './library/data';

interface Asked {
  kind: PlaceKind;
  articles: number;
  annotations: number;
}

const CHANGES = 300;
const A_RUN = 10;
const LOOKS_AN_HOUR = 12;
/** Records written at once. */
const BATCH = 1000;

const here = new Database('here');
const there = new Database('there');
const numbers = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
const wishFor = async (kind: PlaceKind) => {
  const root = kind === 'folder' ? await navigator.storage.getDirectory() : undefined;
  const folder = await root?.getDirectoryHandle('Pressmark', { create: true });
  const address =
    kind === 'folder' ? 'Pressmark' : `${location.origin}/${kind === 'webdav' ? 'dav/Pressmark' : 'team'}`;
  return { kind, address, passphrase: '', ...(folder ? { folder } : {}) };
};
const projectOf = async (db: Database): Promise<string> => (await db.places.toCollection().first())?.id ?? '';

async function run(db: Database): Promise<void> {
  const project = await projectOf(db);
  const carrier = await carrierOf(await placeOf(db, project), (await deviceOf(db)) ?? '');
  await runPlace(db, project, carrier, { signal: new AbortController().signal });
}

// What a folder is asked, counted as a server counts.
const files = { asked: 0, bytes: 0 };
const { getFile, createWritable } = FileSystemFileHandle.prototype;
Object.assign(FileSystemFileHandle.prototype, {
  async getFile(this: FileSystemFileHandle) {
    const file = await getFile.call(this);
    files.asked += 1;
    files.bytes += file.size;
    return file;
  },
  async createWritable(this: FileSystemFileHandle) {
    const writable = await createWritable.call(this);
    const write = writable.write.bind(writable);
    files.asked += 1;
    return Object.assign(writable, {
      write: (bytes: Uint8Array<ArrayBuffer>) => {
        files.bytes += bytes.byteLength;
        return write(bytes);
      },
    });
  },
});

const steps: Record<string, (asked: Asked) => Promise<unknown>> = {
  async fill({ articles, annotations }) {
    const project = (await here.projects.toCollection().first())?.id ?? '';
    for (let from = 0; from < articles; from += BATCH) {
      const some = numbers(from, Math.min(articles, from + BATCH));
      await here.articles.bulkAdd(some.map((n) => ({ ...article(n), projects: [project] })));
      await here.revisions.bulkAdd(some.map((n) => revision(n)));
    }
    for (let from = 0; from < annotations; from += BATCH) {
      const some = numbers(from, Math.min(annotations, from + BATCH));
      await here.annotations.bulkAdd(some.map((n) => ({ ...annotation(n, articles), project })));
    }
  },
  async connect({ kind }) {
    const project = (await here.projects.toCollection().first())?.id ?? '';
    await connectPlace(here, { ...(await wishFor(kind)), project });
  },
  send: () => run(here),
  join: async ({ kind }) => {
    await connectPlace(there, await wishFor(kind));
    await run(there);
  },
  whole: async ({ annotations }) => {
    const came = await there.annotations
      .where('project')
      .equals(await projectOf(there))
      .count();
    if (came !== annotations) throw new Error(`only ${came} of ${annotations} came`);
  },
  async day() {
    const some = await here.annotations.limit(CHANGES).toArray();
    for (const [i, one] of some.entries()) {
      await saveAnnotation(here, { ...one, note: `改 ${i}` }, { noteFrom: one.note });
      if (i % A_RUN === A_RUN - 1) await run(here);
    }
  },
  takeIn: () => run(there),
  async idle() {
    for (let i = 0; i < LOOKS_AN_HOUR; i++) await run(there);
  },
};

addEventListener('message', ({ data }: MessageEvent<{ step: string; asked: Asked }>) => {
  Object.assign(files, { asked: 0, bytes: 0 });
  const work = async (): Promise<number> => {
    let [last, longest] = [performance.now(), 0];
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 4);
    try {
      await steps[data.step]?.(data.asked);
    } finally {
      clearInterval(timer);
    }
    return Math.max(longest, performance.now() - last);
  };
  work().then(
    (longest) => postMessage({ longest, ...files }),
    (error: unknown) => postMessage({ error: String((error as Error)?.stack ?? error) }),
  );
});
