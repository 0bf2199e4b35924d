import { Deflate, Zip, ZipPassThrough } from 'fflate';
import type { Chunk, Piece } from './format';

/** More would need Zip64, which not every program reads. */
const MOST_FILES = 0xffff;
/** The earliest day a .zip can name: the same notebook makes the same bytes. */
const NO_DATE = new Date(1980, 0, 1);
const NOTHING = new Uint8Array(0);

/**
 * A file of a .zip. fflate's own keeps the compressor (some 25 KB) until the archive ends; this one releases it with
 * the file's last byte, so that thousands of files leave only their names in memory.
 */
class PackedFile extends ZipPassThrough {
  #packing: Deflate | undefined = new Deflate({}, (bytes, isLast) => this.ondata(null, bytes, isLast));

  constructor(name: string) {
    super(name);
    // 8: deflated (APPNOTE.TXT 4.4.5).
    this.compression = 8;
  }

  protected override process(chunk: Uint8Array, isLast: boolean): void {
    this.#packing?.push(chunk, isLast);
    if (isLast) this.#packing = undefined;
  }
}

/**
 * A .zip written as files arrive; every method yields the bytes that are ready. Only names and sizes stay in memory.
 */
export interface ZipWriter {
  /** Begins a file; its name may hold folders. Throws a RangeError after 65,535 files. */
  open: (name: string) => Chunk[];
  write: (chunk: Chunk) => Chunk[];
  close: () => Chunk[];
  /** After the last file. */
  end: () => Chunk[];
}

/** Begins an archive. */
export function createZip(): ZipWriter {
  const encoder = new TextEncoder();
  let ready: Chunk[] = [];
  let count = 0;
  let file: PackedFile | undefined;
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes as Uint8Array<ArrayBuffer>);
  });
  const take = (): Chunk[] => {
    const taken = ready;
    ready = [];
    return taken;
  };
  return {
    open(name) {
      if (count++ === MOST_FILES) throw new RangeError('more files than a .zip can hold');
      file = new PackedFile(name);
      file.mtime = NO_DATE;
      zip.add(file);
      return take();
    },
    write(chunk) {
      if (chunk.length > 0) file?.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      return take();
    },
    close() {
      file?.push(NOTHING, true);
      return take();
    },
    end() {
      zip.end();
      return take();
    },
  };
}

/** One complete file of a .zip. */
export function* zipFile(zip: ZipWriter, name: string, content: Iterable<Chunk>): Generator<Chunk> {
  yield* zip.open(name);
  for (const chunk of content) yield* zip.write(chunk);
  yield* zip.close();
}

/** Converts each piece of an archive to bytes; `end` yields the last ones. */
function zipper() {
  const zip = createZip();
  let isOpen = false;
  return {
    *add(piece: Piece): Generator<Chunk> {
      if (typeof piece === 'string' || piece instanceof Uint8Array) {
        yield* zip.write(piece);
        return;
      }
      if (isOpen) yield* zip.close();
      yield* zip.open(piece.file);
      isOpen = true;
    },
    *end(): Generator<Chunk> {
      if (isOpen) yield* zip.close();
      yield* zip.end();
    },
  };
}

/** Pieces of an archive as the .zip that they make. */
export function* zipPieces(pieces: Iterable<Piece>): Generator<Chunk> {
  const zip = zipper();
  for (const piece of pieces) yield* zip.add(piece);
  yield* zip.end();
}

/** The same of pieces that are still being read. */
export async function* zipStream(pieces: AsyncIterable<Piece>): AsyncGenerator<Chunk> {
  const zip = zipper();
  for await (const piece of pieces) yield* zip.add(piece);
  yield* zip.end();
}
