import type { Chunk, Piece } from './format';
import { type Bytes, createZipFrame } from './zip-frame';

/** Bytes handed to the compressor at a time. */
const PORTION = 1 << 16;

/**
 * The browser's own compressor for one file. One written in JavaScript takes almost a megabyte of the page's memory for
 * each file, however small; this one takes none of it.
 */
function createDeflater(onPacked: (bytes: Bytes) => void) {
  const stream = new CompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const reading = (async () => {
    for (let next = await reader.read(); next.value; next = await reader.read()) onPacked(next.value);
  })();
  return {
    /** Resolves when the bytes have been read, and may be overwritten. */
    write: (bytes: Bytes) => writer.write(bytes),
    async close() {
      await writer.close();
      await reading;
    },
  };
}

/** Text and bytes as portions of bytes, each of which is overwritten by the next. */
function createPortions() {
  const encoder = new TextEncoder();
  const portion = new Uint8Array(PORTION);
  let filled = 0;
  return {
    /** Puts in what fits of a chunk, from `at` on; returns where the rest begins. */
    fill(chunk: Chunk, at: number): number {
      const room = portion.subarray(filled);
      if (typeof chunk === 'string') {
        const { read, written } = encoder.encodeInto(chunk.slice(at), room);
        filled += written;
        return at + read;
      }
      const part = chunk.subarray(at, at + room.length);
      room.set(part);
      filled += part.length;
      return at + part.length;
    },
    take(): Bytes {
      const taken = portion.subarray(0, filled);
      filled = 0;
      return taken;
    },
  };
}

/** Pieces of an archive as the .zip that they make, written as they come: no file ever stands in memory. */
export async function* zipStream(pieces: AsyncIterable<Piece>): AsyncGenerator<Chunk> {
  const frame = createZipFrame();
  const portions = createPortions();
  let packed: Bytes[] = [];
  let deflater: ReturnType<typeof createDeflater> | undefined;

  const takePacked = (): Bytes[] => {
    const taken = packed;
    packed = [];
    return taken;
  };
  async function compress(): Promise<Bytes[]> {
    const bytes = portions.take();
    frame.plain(bytes);
    await deflater?.write(bytes);
    return takePacked();
  }
  async function* close(): AsyncGenerator<Bytes> {
    if (!deflater) return;
    yield* await compress();
    await deflater.close();
    deflater = undefined;
    yield* takePacked();
    yield frame.close();
  }

  for await (const piece of pieces) {
    if (typeof piece === 'string' || piece instanceof Uint8Array) {
      for (let at = portions.fill(piece, 0); at < piece.length; at = portions.fill(piece, at)) yield* await compress();
      continue;
    }
    yield* close();
    yield frame.open(piece.file);
    deflater = createDeflater((bytes) => {
      frame.packed(bytes);
      packed.push(bytes);
    });
  }
  yield* close();
  yield* frame.end();
}
