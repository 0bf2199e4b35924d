export type Bytes = Uint8Array<ArrayBuffer>;

const VERSION = 20;
/** A file's name is UTF-8; its sizes stand behind it, in a data descriptor. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** The earliest day a .zip can name, 1980-01-01: the same notebook makes the same bytes. */
const NO_DATE = 0x0021;
/** Zip64, which could count further, is not read everywhere. */
const MOST_FILES = 0xffff;

/** Little-endian numbers, two bytes each or four where written as `[n]`, then bytes as they are. */
function record(numbers: (number | [number])[], ...rest: Bytes[]): Bytes {
  const length = numbers.reduce<number>((sum, n) => sum + (typeof n === 'number' ? 2 : 4), 0);
  const bytes = new Uint8Array(length + rest.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const n of numbers) {
    if (typeof n === 'number') view.setUint16(at, n, true);
    else view.setUint32(at, n[0], true);
    at += typeof n === 'number' ? 2 : 4;
  }
  for (const part of rest) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

interface Entry {
  name: Bytes;
  offset: number;
  crc: number;
  size: number;
  packed: number;
}

const localHeader = ({ name }: Entry) =>
  record([[0x04034b50], VERSION, FLAGS, DEFLATED, 0, NO_DATE, [0], [0], [0], name.length, 0], name);

const descriptor = ({ crc, packed, size }: Entry) => record([[0x08074b50], [crc], [packed], [size]]);

const centralHeader = ({ name, crc, packed, size, offset }: Entry) =>
  record(
    [
      [0x02014b50],
      VERSION,
      VERSION,
      FLAGS,
      DEFLATED,
      0,
      NO_DATE,
      [crc],
      [packed],
      [size],
      name.length,
      0,
      0,
      0,
      0,
      [0],
      [offset],
    ],
    name,
  );

const endOfDirectory = (count: number, size: number, offset: number) =>
  record([[0x06054b50], 0, 0, count, count, [size], [offset], 0]);

/** A .zip around files that are compressed elsewhere. */
export interface ZipFrame {
  /** What stands before a file; its name may hold folders. */
  open: (name: string) => Bytes;
  /** Told of every piece of the file as it is, and of every piece as it was compressed. */
  plain: (bytes: Bytes) => void;
  packed: (bytes: Bytes) => void;
  /** What stands after the file. */
  close: () => Bytes;
  /** After the last file. */
  end: () => Bytes[];
}

/**
 * A .zip of up to 65,535 files, of which only names and sizes stay in memory: APPNOTE.TXT 6.3.10,
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function createZipFrame(): ZipFrame {
  const encoder = new TextEncoder();
  const entries: Entry[] = [];
  let written = 0;
  const counted = (bytes: Bytes): Bytes => {
    written += bytes.length;
    return bytes;
  };
  const latest = (): Entry => {
    const entry = entries.at(-1);
    if (!entry) throw new Error('no file of the .zip is open');
    return entry;
  };
  return {
    open(name) {
      if (entries.length === MOST_FILES) throw new RangeError('more files than a .zip can hold');
      const entry = { name: encoder.encode(name), offset: written, crc: 0, size: 0, packed: 0 };
      entries.push(entry);
      return counted(localHeader(entry));
    },
    plain(bytes) {
      const entry = latest();
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
    },
    packed(bytes) {
      latest().packed += counted(bytes).length;
    },
    close: () => counted(descriptor(latest())),
    end() {
      const start = written;
      const directory = entries.map((entry) => counted(centralHeader(entry)));
      return [...directory, endOfDirectory(entries.length, written - start, start)];
    },
  };
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309) of bytes that follow those that made `before`. */
function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
  return ~value >>> 0;
}
