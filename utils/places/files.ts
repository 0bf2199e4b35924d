import { z } from '@/utils/model/z';
import { sha256 } from '@/utils/text/sha256';
import { About, type Carrier, LAYOUT, type Part, type Sent } from './carrier';
import type { Cipher } from './cipher';
import { PlaceError } from './problem';

// A project as files, for a folder and for WebDAV (docs/sync.md). Every file has one writer and is written once, except
// a device's own head, which is written last. So no locks are needed, and nothing depends on listings, file times or
// renaming.
//
//   project.json                         the description of the place
//   devices/<device>.json                the head: the device's complete segments
//   log/<device>/<n>-<sha8>.gz           records, one JSON per line
//   packs/<device>/<n>-<sha8>.pack       texts that a segment's records need, one JSON per line

/** Files below one folder. Paths have no leading slash. Every method throws a PlaceError on failure. */
export interface Files {
  /** Undefined when there is no such file. */
  read(path: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Creates missing folders. */
  write(path: string, bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<void>;
  remove(path: string, signal?: AbortSignal): Promise<void>;
  /** Names of the files in a folder, each with a tag that changes with the file, if known. */
  list(folder: string, signal?: AbortSignal): Promise<Map<string, string | undefined>>;
}

const name = z.string().check(z.regex(/^[0-9a-z][0-9a-z.-]{0,120}$/));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const File = z.object({ name, sha256: hash });
const Segment = z.extend(File, { n: z.int().check(z.positive()), packs: z.array(File) });
/** Longest name of a device, in UTF-16 units. */
const LONGEST_NAME = 200;
const Head = z.object({
  pressmark: z.int(),
  device: name,
  /** The name that the device's reader gave it. */
  name: z.catch(z.optional(z.string().check(z.maxLength(LONGEST_NAME))), undefined),
  mark: z.string(),
  segments: z.array(Segment),
});
type Head = z.infer<typeof Head>;
type Segment = z.infer<typeof Segment>;

/** The last segment read of each device, and the tag of its head then. */
const Cursor = z.record(z.string(), z.object({ n: z.int(), tag: z.optional(z.string()) }));

/** Characters per file before compression: about 4 MiB compressed. */
const FULL = 16_000_000;
/** With more segments than this, our own are merged into one, so that a joining device fetches fewer files. */
const MOST_SEGMENTS = 40;

const ABOUT = 'project.json';
/** Matches heads, but neither conflict copies made by a synchronising program nor system files. */
const HEAD_FILE = /^([0-9a-z]{1,40})\.json$/;
const headOf = (device: string) => `devices/${device}.json`;

/** A carrier that stores records as files; `cipher` encrypts them, undefined leaves them readable. */
export function filesCarrier(
  files: Files,
  { device, cipher }: { device: string; cipher: Cipher | undefined },
): Carrier {
  let records: Sent[] = [];
  let recordSize = 0;
  let texts = new Map<string, string>();
  let textSize = 0;
  let packs: Segment['packs'] = [];
  /** Our own head, as it will be written. */
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
      return undefined; // half written or half copied: read again next time
    }
  }

  async function writeLines(folder: string, n: number, end: string, lines: unknown[], signal: AbortSignal) {
    const plain = await gzipped(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    // The hash makes the name new when an interrupted segment is written again.
    const file = `${n}-${(await sha256(plain)).slice(0, 8)}.${end}`;
    const bytes = await sealed(plain, `${folder}/${device}/${file}`);
    await files.write(`${folder}/${device}/${file}`, bytes, signal);
    return { name: file, sha256: await sha256(bytes) };
  }

  /** The lines of a file; undefined when it is missing or incomplete. A line that cannot be parsed is undefined. */
  async function readLines(path: string, expected: string, signal: AbortSignal): Promise<unknown[] | undefined> {
    const bytes = await files.read(path, signal);
    if (!bytes || (await sha256(bytes)) !== expected) return undefined;
    // The file is what its writer wrote, so it is invalid and must not block all others.
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

  /**
   * Merges many segments of our own into one with the last version of each record. Returns the files no longer needed.
   */
  async function compacted(signal: AbortSignal): Promise<string[]> {
    if (!head || head.segments.length <= MOST_SEGMENTS) return [];
    const last = new Map<string, unknown>();
    for (const segment of head.segments) {
      const path = `log/${device}/${segment.name}`;
      const lines = await readLines(path, segment.sha256, signal);
      // Changes nothing unless everything is there and readable.
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
      // Absence does not mean deletion: somebody emptied or moved the folder, or a device removed its part.
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

/** Not valid JSON. */
const UNREADABLE = '?';

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const nextOf = (head: Head | undefined): number => (head?.segments.at(-1)?.n ?? 0) + 1;

/** Compresses a text's UTF-8 with gzip. */
async function gzipped(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Decompresses the result of `gzipped`. Throws a TypeError for anything else. */
async function gunzipped(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
