import { type Decoded, type RefusedFile, refuse } from './import-format';

/** Bytes. A million annotations in a backup are about 400 MB. */
const MAX_FILE = 512 * 1024 * 1024;

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Bytes of a file, or text pasted, as a zip, a JSON value, XML or plain text. */
export function decode(input: Uint8Array | string): Decoded | RefusedFile {
  if (input.length > MAX_FILE) return refuse('too-large', `more than ${MAX_FILE} bytes`);
  if (typeof input !== 'string' && isZip(input)) return { kind: 'zip', bytes: input };

  const text = typeof input === 'string' ? input.replace(/^\ufeff/, '') : decodeUtf8(input);
  if (text === undefined) return refuse('not-utf8');
  const first = /\S/.exec(text)?.[0];
  if (first === undefined) return refuse('empty');
  if (first === '<') return { kind: 'xml', text };
  if (first !== '{' && first !== '[') return { kind: 'text', text };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    return refuse('not-json', error instanceof Error ? error.message.slice(0, 200) : '');
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
