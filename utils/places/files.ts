import { z } from '@/utils/model/z';
import { sha256 } from '@/utils/text/sha256';
import { About, type Carrier, LAYOUT, type Part, type Sent } from './carrier';
import type { Cipher } from './cipher';
import { PlaceError } from './problem';

// A project as files, for a folder and for WebDAV (docs/sync.md). Every file has one writer and is written once, but a
// device's own head, which is written last: so no locks, and nothing rests on listings, times of files or renaming.
//
//   project.json                         what lies here
//   devices/<device>.json                the head: which segments of its are whole
//   log/<device>/<n>-<sha8>.gz           records, one JSON a line
//   packs/<device>/<n>-<sha8>.pack       texts that records of a segment need, one JSON a line

/** Files below one folder. Paths have no leading stroke. Every method throws a PlaceError. */
export interface Files {
  /** Undefined where there is none. */
  read(path: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Makes the folders it needs. */
  write(path: string, bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<void>;
  remove(path: string, signal?: AbortSignal): Promise<void>;
  /** Names of the files in a folder; with each, what changes when it changes, where that is known. */
  list(folder: string, signal?: AbortSignal): Promise<Map<string, string | undefined>>;
}

const name = z.string().check(z.regex(/^[0-9a-z][0-9a-z.-]{0,120}$/));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const File = z.object({ name, sha256: hash });
const Segment = z.extend(File, { n: z.int().check(z.positive()), packs: z.array(File) });
/** UTF-16 units of what a device is called. */
const LONGEST_NAME = 200;
const Head = z.object({
  pressmark: z.int(),
  device: name,
  /** What the reader may call the device. */
  name: z.catch(z.optional(z.string().check(z.maxLength(LONGEST_NAME))), undefined),
  mark: z.string(),
  segments: z.array(Segment),
});
type Head = z.infer<typeof Head>;
type Segment = z.infer<typeof Segment>;

/** How far each device was read, and its head then. */
const Cursor = z.record(z.string(), z.object({ n: z.int(), tag: z.optional(z.string()) }));

/** Characters before they are compressed: about 4 MiB after. */
const FULL = 16_000_000;
/** More segments of our own are made one: whoever joins has fewer files to fetch. */
const MOST_SEGMENTS = 40;

const ABOUT = 'project.json';
/** A head, and no copy of one that what carries the folder made of two, nor a file of the system's. */
const HEAD_FILE = /^([0-9a-z]{1,40})\.json$/;
const headOf = (device: string) => `devices/${device}.json`;

/** Carries records as files; `cipher` encrypts them, undefined leaves them readable. */
export function filesCarrier(
  files: Files,
  { device, cipher }: { device: string; cipher: Cipher | undefined },
): Carrier {
  let records: Sent[] = [];
  let recordSize = 0;
  let texts = new Map<string, string>();
  let textSize = 0;
  let packs: Segment['packs'] = [];
  /** Ours, as it will be. */
  let head: Head | undefined;

  const sealed = async (bytes: Uint8Array<ArrayBuffer>, path: string) => (cipher ? cipher.seal(bytes, path) : bytes);
  const opened = async (bytes: Uint8Array<ArrayBuffer>, path: string) => (cipher ? cipher.open(bytes, path) : bytes);

  async function readHead(of: string, signal: AbortSignal): Promise<Head | undefined> {
    const bytes = await files.read(headOf(of), signal);
    if (!bytes) return undefined;
    try {
      const found = Head.parse(JSON.parse(new TextDecoder().decode(await opened(bytes, headOf(of)))));
      return found.device === of ? found : undefined;
    } catch {
      return undefined; // half written, or half copied: looked at again
    }
  }

  async function writeLines(folder: string, n: number, end: string, lines: unknown[], signal: AbortSignal) {
    const plain = await gzipped(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    // A name of its own for what is written anew after it was cut off.
    const file = `${n}-${(await sha256(plain)).slice(0, 8)}.${end}`;
    const bytes = await sealed(plain, `${folder}/${device}/${file}`);
    await files.write(`${folder}/${device}/${file}`, bytes, signal);
    return { name: file, sha256: await sha256(bytes) };
  }

  /** The lines of a file; undefined: it is not there yet, or not whole. What a line is that nobody can read: undefined. */
  async function readLines(path: string, expected: string, signal: AbortSignal): Promise<unknown[] | undefined> {
    const bytes = await files.read(path, signal);
    if (!bytes || (await sha256(bytes)) !== expected) return undefined;
    // It is what its writer wrote: nonsense then, which must not stand in the way of all others.
    const text = await opened(bytes, path)
      .then(gunzipped, () => UNREADABLE)
      .catch(() => UNREADABLE);
    return text.split('\n').flatMap((line) => (line === '' ? [] : [parsedLine(line)]));
  }

  async function flushTexts(signal: AbortSignal): Promise<void> {
    if (texts.size === 0) return;
    const lines = [...texts].map(([id, text]) => [id, text]);
    packs.push(await writeLines('packs', nextOf(head) + packs.length, 'pack', lines, signal));
    [texts, textSize] = [new Map(), 0];
  }

  async function flushRecords(signal: AbortSignal): Promise<void> {
    await flushTexts(signal);
    if (records.length === 0 || !head) return;
    const n = nextOf(head);
    const segment = { n, ...(await writeLines('log', n, 'gz', records, signal)), packs };
    head = { ...head, segments: [...head.segments, segment] };
    [records, recordSize, packs] = [[], 0, []];
  }

  const ownHead = async (signal: AbortSignal): Promise<Head> =>
    head ?? (await readHead(device, signal)) ?? { pressmark: LAYOUT, device, mark: '', segments: [] };

  /** Of many segments one, with each record as it was last; gives the files nobody needs any more. */
  async function compacted(signal: AbortSignal): Promise<string[]> {
    if (!head || head.segments.length <= MOST_SEGMENTS) return [];
    const last = new Map<string, unknown>();
    for (const segment of head.segments) {
      const path = `log/${device}/${segment.name}`;
      const lines = await readLines(path, segment.sha256, signal);
      // As long as not all is there and can be read, nothing is touched.
      if (!lines || lines.includes(undefined)) return [];
      for (const line of lines as Sent[]) last.set(`${line.t}:${line.id}`, line);
    }
    const n = nextOf(head);
    const file = await writeLines('log', n, 'gz', [...last.values()], signal);
    const old = head.segments.map((segment) => `log/${device}/${segment.name}`);
    head = { ...head, segments: [{ n, ...file, packs: head.segments.flatMap((segment) => segment.packs) }] };
    return old;
  }

  return {
    async about() {
      const bytes = await files.read(ABOUT);
      if (!bytes) return undefined;
      try {
        return About.parse(JSON.parse(new TextDecoder().decode(bytes)));
      } catch (cause) {
        throw new PlaceError('no-such-service', { cause });
      }
    },

    found: (about) => files.write(ABOUT, new TextEncoder().encode(JSON.stringify(about))),

    async *pull(cursor, _wanted, signal) {
      const seen = Cursor.parse(cursor === undefined ? {} : JSON.parse(cursor));
      const heads = await files.list('devices', signal);
      const absent = Object.keys(seen).filter((one) => !heads.has(`${one}.json`));
      // What is absent was never deleted: somebody emptied or moved the folder, or one device took its part away.
      const isSuspect = absent.length > 0 || (heads.size === 0 && cursor !== undefined);
      if (isSuspect && !(await files.read(ABOUT, signal))) throw new PlaceError('emptied');
      for (const one of absent) delete seen[one];
      let isArriving = false;
      for (const [file, tag] of [...heads].toSorted()) {
        const other = file.match(HEAD_FILE)?.[1];
        if (other === undefined || other === device) continue;
        const known = seen[other] ?? { n: 0 };
        if (tag !== undefined && known.tag === tag) continue;
        const theirs = await readHead(other, signal);
        if (theirs && theirs.pressmark > LAYOUT) throw new PlaceError('newer');
        let isWhole = theirs !== undefined;
        for (const segment of theirs?.segments ?? []) {
          if (segment.n <= (seen[other]?.n ?? 0)) continue;
          const part = await readSegment(other, segment, signal);
          isWhole &&= part !== undefined;
          if (!part) break;
          seen[other] = { n: segment.n };
          yield { ...part, cursor: JSON.stringify(seen) };
        }
        if (isWhole) seen[other] = { n: seen[other]?.n ?? 0, ...(tag === undefined ? {} : { tag }) };
        else isArriving = true;
      }
      if (heads.has(`${device}.json`)) seen[device] ??= { n: 0 };
      yield { records: [], texts: new Map(), cursor: JSON.stringify(seen), ...(isArriving ? { isArriving } : {}) };
    },

    async push(portion, signal) {
      head ??= await ownHead(signal);
      for (const [id, text] of portion.texts) {
        texts.set(id, text);
        textSize += text.length;
        if (textSize > FULL) await flushTexts(signal);
      }
      for (const record of portion.records) {
        records.push(record);
        recordSize += JSON.stringify(record).length;
      }
      if (recordSize > FULL) await flushRecords(signal);
    },

    unsent: () => records.length,

    async finish({ mark, name: called }, signal) {
      head ??= await ownHead(signal);
      await flushRecords(signal);
      const old = await compacted(signal);
      head = { ...head, mark, ...(called ? { name: called.slice(0, LONGEST_NAME) } : {}) };
      const bytes = new TextEncoder().encode(JSON.stringify(head));
      await files.write(headOf(device), await sealed(bytes, headOf(device)), signal);
      for (const path of old) await files.remove(path, signal);
    },

    async erase() {
      const { signal } = new AbortController();
      const own = await readHead(device, signal);
      await files.remove(headOf(device));
      for (const { name: file, packs: theirs } of own?.segments ?? []) {
        await files.remove(`log/${device}/${file}`);
        for (const pack of theirs) await files.remove(`packs/${device}/${pack.name}`);
      }
      if ((await files.list('devices')).size === 0) await files.remove(ABOUT);
    },

    async mark(signal) {
      head = await readHead(device, signal);
      return head?.mark;
    },

    nameOf: async (other, signal) => (await readHead(other, signal))?.name,
  };

  async function readSegment(
    of: string,
    segment: Segment,
    signal: AbortSignal,
  ): Promise<Omit<Part, 'cursor'> | undefined> {
    const lines = await readLines(`log/${of}/${segment.name}`, segment.sha256, signal);
    if (!lines) return undefined;
    const found = new Map<string, string>();
    for (const pack of segment.packs) {
      const entries = await readLines(`packs/${of}/${pack.name}`, pack.sha256, signal);
      if (!entries) return undefined;
      for (const entry of entries) {
        const [id, text] = Array.isArray(entry) ? entry : [];
        if (typeof id === 'string' && typeof text === 'string') found.set(id, text);
      }
    }
    return { records: lines, texts: found };
  }
}

/** Is no JSON. */
const UNREADABLE = '?';

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const nextOf = (head: Head | undefined): number => (head?.segments.at(-1)?.n ?? 0) + 1;

/** A text's UTF-8, compressed. */
async function gzipped(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text in what `gzipped` made. Throws a TypeError for anything else. */
async function gunzipped(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
