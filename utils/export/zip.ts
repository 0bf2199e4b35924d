import { Zip, ZipDeflate } from 'fflate';
import type { Chunk } from './format';

/** The earliest moment a .zip can name: the same notebook makes the same bytes. */
const NO_DATE = new Date(1980, 0, 1);
const MIDDLE_LEVEL = 6;

/** A .zip written file by file; every method gives the bytes that are ready. */
export interface ZipWriter {
  /** Begins a file; its name may hold folders. */
  open: (name: string) => Chunk[];
  write: (text: Chunk) => Chunk[];
  close: () => Chunk[];
  /** After the last file. */
  end: () => Chunk[];
}

export function createZip(): ZipWriter {
  const encoder = new TextEncoder();
  let ready: Chunk[] = [];
  let file: ZipDeflate | undefined;
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
      file = new ZipDeflate(name, { level: MIDDLE_LEVEL });
      file.mtime = NO_DATE;
      zip.add(file);
      return take();
    },
    write(text) {
      file?.push(typeof text === 'string' ? encoder.encode(text) : text);
      return take();
    },
    close() {
      file?.push(new Uint8Array(0), true);
      return take();
    },
    end() {
      zip.end();
      return take();
    },
  };
}

/** One whole file of a .zip. */
export function* zipFile(zip: ZipWriter, name: string, content: Iterable<Chunk>): Generator<Chunk> {
  yield* zip.open(name);
  for (const chunk of content) yield* zip.write(chunk);
  yield* zip.close();
}
