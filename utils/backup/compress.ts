const bytesOf = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(stream).arrayBuffer());

/** Text in pieces as one gzip file; only one piece and the compressed data are in memory. */
export async function compress(pieces: AsyncIterator<string>): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return bytesOf(text.pipeThrough(new CompressionStream('gzip')));
}

/**
 * Decompresses what `compress` made, as a blob of UTF-8: the browser may store it outside memory. Rejects for anything
 * else.
 */
export async function decompress(data: Uint8Array<ArrayBuffer>): Promise<Blob> {
  return new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}
