import { type Decoded, type RefusedFile, refuse } from './import-format';

/** Bytes. A million annotations in a backup are about 400 MB. */
const MAX_FILE = 512 * 1024 * 1024;
/** A page names its encoding within its first kilobyte: https://html.spec.whatwg.org/multipage/semantics.html#charset */
const PRESCAN = 1024;

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Bytes of a file, or text pasted, as a zip, a JSON value, markup or plain text. */
export function decode(input: Uint8Array | string): Decoded | RefusedFile {
  if (input.length > MAX_FILE) return refuse('too-large', `more than ${MAX_FILE} bytes`);
  if (typeof input !== 'string' && isZip(input)) return { kind: 'zip', bytes: new Uint8Array(input) };

  const text = typeof input === 'string' ? input.replace(/^\ufeff/, '') : decodeText(input);
  if (text === undefined) return refuse('not-utf8');
  const first = /\S/.exec(text)?.[0];
  if (first === undefined) return refuse('empty');
  if (first === '<') return { kind: 'markup', text };
  if (first !== '{' && first !== '[') return { kind: 'text', text };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    return refuse('not-json', error instanceof Error ? error.message.slice(0, 200) : '');
  }
}

/** UTF-8, or what a saved page says it is, or for tables the encoding a Chinese Excel writes. */
function decodeText(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined || /^\s*[{[]/.test(head) || head.includes('\0')) return utf8;
  if (!/^\s*</.test(head)) return decodeAs('gb18030', bytes);
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return declared ? decodeAs(declared, bytes) : undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // Not of this encoding, or an encoding nobody knows.
  }
}
