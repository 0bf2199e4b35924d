import { Unzip, UnzipInflate } from 'fflate';
import { type RefusedFile, refuse } from './import-format';

/** Bytes of all files of an archive together, unpacked. */
const MAX_UNPACKED = 256 * 1024 * 1024;
const MAX_FILES = 20_000;
/** Packed bytes that are unpacked at once: a bomb is noticed before it has grown. */
const PIECE = 4 * 1024;

export type Archive = { ok: true; files: Map<string, Uint8Array> } | { ok: false; reason: 'too-large' | 'not-zip' };

const isInside = (name: string): boolean => !/(^|[\\/])\.\.([\\/]|$)/.test(name) && !/^([\\/]|[a-z]:)/i.test(name);

/** The offset of a zip archive's directory: APPNOTE.TXT 4.3.16. Undefined when it has none. */
function hasDirectory(bytes: Uint8Array): boolean {
  const [END, SIZE, COMMENT] = [0x06054b50, 22, 0xffff];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - SIZE; at >= Math.max(0, bytes.length - SIZE - COMMENT); at--)
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true) < bytes.length;
  return false;
}

/**
 * The files of a zip archive whose names `wanted` takes; others are not unpacked. Stops at a quarter of a gigabyte,
 * whatever sizes the archive claims. Names that lead out of the archive are skipped.
 */
export async function readArchive(bytes: Uint8Array<ArrayBuffer>, wanted: (name: string) => boolean): Promise<Archive> {
  // An archive that was cut has no list of files at its end.
  if (!hasDirectory(bytes)) return { ok: false, reason: 'not-zip' };
  const files = new Map<string, Uint8Array>();
  let left = MAX_UNPACKED;
  let count = 0;
  let problem: 'too-large' | 'not-zip' | undefined;
  const unzip = new Unzip();
  unzip.register(UnzipInflate);
  unzip.onfile = (file) => {
    if (++count > MAX_FILES) problem ??= 'too-large';
    if (problem || !isInside(file.name) || !wanted(file.name)) return;
    // An archive that states too large a size is not begun; one that understates it is stopped on the way.
    if ((file.originalSize ?? 0) > left) {
      problem = 'too-large';
      return;
    }
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, isLast) => {
      if (error) problem ??= 'not-zip';
      if (problem) return;
      left -= piece.length;
      if (left < 0) {
        problem = 'too-large';
        file.terminate();
        return;
      }
      pieces.push(piece);
      if (isLast) files.set(file.name, joined(pieces));
    };
    try {
      file.start();
    } catch {
      problem ??= 'not-zip'; // A compression method that is not used for texts.
    }
  };
  try {
    for (let at = 0; at < bytes.length && !problem; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    problem ??= 'not-zip';
  }
  return problem ? { ok: false, reason: problem } : { ok: true, files };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** File names that identify a kind of archive, in lower case. */
const KINDS: readonly (readonly [has: RegExp, name: string])[] = [
  [/^word\/document\.xml$/, 'Word'],
  [/^xl\/workbook\.(xml|bin)$/, 'Excel'],
  [/^ppt\/presentation\.xml$/, 'PowerPoint'],
  [/^meta-inf\/container\.xml$/, 'EPUB'],
  [/^content\.xml$/, 'OpenDocument'],
  [/^index\/document\.iwa$/, 'Pages / Numbers'],
];
const OURS = /(?:^|\/)snippets\/pressmark\.css$|(?:^|\/)pressmark\.base$/;

/** Why an archive is not read, by the names in it: it is a document of another program, or one of several files. */
export function refuseArchive(names: readonly string[]): RefusedFile {
  if (names.some((name) => OURS.test(name))) return refuse('own-reading', 'Obsidian');
  const kind = KINDS.find(([has]) => names.some((name) => has.test(name)));
  if (kind) return refuse('other-kind', kind[1]);
  return refuse(names.length > 0 ? 'archive' : 'nothing-readable');
}
