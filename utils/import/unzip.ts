/** Bytes of all files of an archive together, unpacked. */
const MAX_UNPACKED = 256 * 1024 * 1024;
const MAX_FILES = 20_000;

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16.
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

export type Unzipped = { ok: true; files: Map<string, Uint8Array> } | { ok: false; reason: 'too-large' | 'not-zip' };

interface Entry {
  name: string;
  method: number;
  packed: Uint8Array<ArrayBuffer>;
}

const isInside = (name: string): boolean => !/(^|[\\/])\.\.([\\/]|$)/.test(name) && !/^([\\/]|[a-z]:)/i.test(name);

/**
 * The files of a zip archive whose names `wanted` takes; others are not unpacked. Stops at a quarter of a gigabyte,
 * whatever sizes the archive claims. Names that lead out of the archive are skipped.
 */
export async function unzip(bytes: Uint8Array<ArrayBuffer>, wanted: (name: string) => boolean): Promise<Unzipped> {
  const files = new Map<string, Uint8Array>();
  let left = MAX_UNPACKED;
  try {
    for (const { name, method, packed } of readDirectory(bytes)) {
      if (files.size > MAX_FILES) return { ok: false, reason: 'too-large' };
      if (!isInside(name) || !wanted(name)) continue;
      const file = method === 0 ? packed : await inflate(packed, left);
      if (!file || file.length > left) return { ok: false, reason: 'too-large' };
      left -= file.length;
      files.set(name, file);
    }
  } catch {
    return { ok: false, reason: 'not-zip' };
  }
  return { ok: true, files };
}

/** The archive's list of files, at its end. Throws a RangeError where it is not what it should be. */
function* readDirectory(bytes: Uint8Array<ArrayBuffer>): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry where one should be');
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new RangeError('no file where one should be');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + size > bytes.length) throw new RangeError('a file breaks off');
    yield { name, method, packed: bytes.subarray(from, from + size) };
    at += 46 + nameLength + extra + comment;
  }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw new RangeError('no end of an archive');
}

/** Unpacks one file; undefined once it grows beyond `most` bytes. Rejects for damaged data. */
async function inflate(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
