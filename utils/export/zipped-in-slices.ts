import type { Chunk } from './format';
import { createZip } from './zip';

/** How many bytes are compressed before the page may do something else. */
const SLICE = 1 << 18;

/**
 * Files by their names as one .zip. Packed here, a slice at a time: a worker, which a library would begin for a large
 * file, is what the policy of our pages forbids.
 */
export async function zippedInSlices(files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): Promise<ArrayBuffer> {
  const zip = createZip();
  const parts: Chunk[] = [];
  const add = (chunks: readonly Chunk[]): void => {
    for (const chunk of chunks) parts.push(chunk);
  };
  for (const [name, bytes] of Object.entries(files)) {
    add(zip.open(name));
    for (let at = 0; at < bytes.length; at += SLICE) {
      add(zip.write(bytes.subarray(at, at + SLICE)));
      await new Promise((rested) => setTimeout(rested));
    }
    add(zip.close());
  }
  add(zip.end());
  return new Blob(parts).arrayBuffer();
}
