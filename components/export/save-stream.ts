import type { Chunk } from '@/utils/export/format';

/** Characters or bytes collected before they are passed on: a Blob stores them outside the page's memory. */
const PART = 1 << 18;
/** Milliseconds of writing after which the page may react to the reader. */
const SLOT = 12;

const size = (chunk: Chunk) => chunk.length;

/** Lets other work in the page run: a key, a frame. */
const answerThePage = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });

/** Collects pieces into parts; lets the page react in between, and stops when `signal` aborts. */
async function* gathered(chunks: AsyncIterable<Chunk>, signal: AbortSignal): AsyncGenerator<Blob> {
  let parts: Chunk[] = [];
  let length = 0;
  let since = performance.now();
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    parts.push(chunk);
    length += size(chunk);
    if (length >= PART) {
      yield new Blob(parts);
      [parts, length] = [[], 0];
    }
    if (performance.now() - since > SLOT) {
      await answerThePage();
      since = performance.now();
    }
  }
  signal.throwIfAborted();
  yield new Blob(parts);
}

/** A file in many pieces as one Blob; rejects with the signal's reason when it aborts. */
export async function toBlob(chunks: AsyncIterable<Chunk>, mediaType: string, signal: AbortSignal): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const part of gathered(chunks, signal)) parts.push(part);
  return new Blob(parts, { type: mediaType });
}
