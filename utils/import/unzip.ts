import { Unzip, UnzipInflate } from 'fflate';

/** Bytes of all files of an archive together, unpacked. */
const MAX_UNPACKED = 256 * 1024 * 1024;
const MAX_FILES = 20_000;
/** Fed in pieces, so that a bomb is noticed while it goes off. */
const PIECE = 64 * 1024;

export type Unzipped = { ok: true; files: Map<string, Uint8Array> } | { ok: false; reason: 'too-large' | 'not-zip' };

const isInside = (name: string): boolean => !/(^|[\\/])\.\.([\\/]|$)/.test(name) && !/^([\\/]|[a-z]:)/i.test(name);

/**
 * The files of a zip archive whose names `wanted` takes; others are not unpacked. Stops at a quarter of a gigabyte,
 * whatever sizes the archive claims. Names that lead out of the archive are skipped.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Unzipped {
  const files = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  let seen = 0;
  const archive = new Unzip((file) => {
    seen++;
    if (!isInside(file.name) || !wanted(file.name)) return;
    const pieces: Uint8Array[] = [];
    files.set(file.name, pieces);
    file.ondata = (error, piece) => {
      if (error) throw error;
      unpacked += piece.length;
      pieces.push(piece);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      archive.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (unpacked > MAX_UNPACKED || seen > MAX_FILES) return { ok: false, reason: 'too-large' };
    }
  } catch {
    return { ok: false, reason: 'not-zip' };
  }
  return { ok: true, files: new Map([...files].map(([name, pieces]) => [name, join(pieces)])) };
}

function join(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
