import { deflateSync } from 'fflate';
import type { Chunk, Piece } from './format';
import { type Bytes, createZipFrame } from './zip-frame';

/** A .zip written in memory, file by file; every method gives the bytes that are ready. `zipStream` writes big ones. */
export interface ZipWriter {
  /** Begins a file; its name may hold folders. */
  open: (name: string) => Chunk[];
  write: (chunk: Chunk) => Chunk[];
  close: () => Chunk[];
  /** After the last file. */
  end: () => Chunk[];
}

/** A .zip whose files are small enough to be held one at a time. */
export function createZip(): ZipWriter {
  const encoder = new TextEncoder();
  const frame = createZipFrame();
  let parts: Bytes[] = [];
  return {
    open: (name) => [frame.open(name)],
    write(chunk) {
      parts.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      return [];
    },
    close() {
      const plain = joined(parts);
      const packed = deflateSync(plain);
      parts = [];
      frame.plain(plain);
      frame.packed(packed);
      return [packed, frame.close()];
    },
    end: () => frame.end(),
  };
}

function joined(parts: Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** One whole file of a .zip. */
export function* zipFile(zip: ZipWriter, name: string, content: Iterable<Chunk>): Generator<Chunk> {
  yield* zip.open(name);
  for (const chunk of content) yield* zip.write(chunk);
  yield* zip.close();
}

/** Pieces of an archive as the .zip that they make. */
export function* zipPieces(pieces: Iterable<Piece>): Generator<Chunk> {
  const zip = createZip();
  let isOpen = false;
  for (const piece of pieces) {
    if (typeof piece === 'string' || piece instanceof Uint8Array) yield* zip.write(piece);
    else {
      if (isOpen) yield* zip.close();
      yield* zip.open(piece.file);
      isOpen = true;
    }
  }
  if (isOpen) yield* zip.close();
  yield* zip.end();
}
