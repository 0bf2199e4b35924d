import { looksLikeBackup, readBackup } from './backup';
import { decodeText, possibleReadings, utf16Kind } from './decode-text';
import { importFormats } from './formats';
import { type Decoded, type ReadContext, type ReadResult, type RefusedFile, refuse } from './import-format';
import { JsonBuilder, splitJson } from './json-stream';
import { foreignKind, foreignRecords } from './other-kinds';

/** Bytes. A million annotations in a backup are about 400 MB. */
const MAX_FILE = 1024 * 1024 * 1024;
/** Bytes of a file that is read in one piece: everything but JSON. */
const MAX_PIECE = 256 * 1024 * 1024;
/** Bytes read to detect a file's kind. */
const HEAD = 8192;
/** Levels of a JSON value that are made one by one; below, whole parts are parsed at once. */
const LEVELS = 4;

const ALONE: ReadContext = {
  parseMarkup: async () => undefined,
  extraction: () => Promise.reject(new Error('there is no document to extract from')),
  now: new Date(0).toISOString(),
};

/**
 * A file, or pasted text, as records of the model. Never throws for anything a file may hold: what cannot be read is
 * refused with a reason, in whole or record by record, and nothing is changed.
 */
export async function readFile(input: Blob | Uint8Array | string, context: ReadContext = ALONE): Promise<ReadResult> {
  const source = input instanceof Uint8Array ? new Blob([new Uint8Array(input)]) : input;
  const size = typeof source === 'string' ? source.length : source.size;
  if (size > MAX_FILE) return refuse('too-large', `more than ${MAX_FILE} bytes`);
  const bytes = typeof source === 'string' ? undefined : new Uint8Array(await source.slice(0, HEAD).arrayBuffer());
  const head = typeof source === 'string' ? source.slice(0, HEAD) : new TextDecoder().decode(bytes);
  const first = /[^\s\ufeff]/.exec(head)?.[0];
  if (first === undefined && size <= HEAD) return refuse('empty');
  const kind = foreignKind(bytes, head, context);
  if (kind) return refuse(kind.isOurs ? 'own-reading' : 'other-kind', kind.name);
  if (bytes && typeof source !== 'string' && !isZip(bytes) && utf16Kind(bytes))
    return readOtherEncoding(source, context);
  if (first === '{' || first === '[') {
    if (looksLikeBackup(head)) return readBackup(source, context.tellShare);
    return readJson(source, context);
  }
  if (size > MAX_PIECE) return refuse('too-large', `more than ${MAX_PIECE} bytes`);
  const file = await decode(source, context);
  return 'ok' in file ? file : readAs(file, context);
}

/** A file that is not UTF-8, read by way of its decoded text. */
async function readOtherEncoding(source: Blob, context: ReadContext): Promise<ReadResult> {
  if (source.size > MAX_PIECE) return refuse('too-large', `more than ${MAX_PIECE} bytes`);
  const bytes = new Uint8Array(await source.arrayBuffer());
  const text = decodeText(bytes, context.encoding);
  return text === undefined ? refuseUnclear(bytes) : readFile(text, context);
}

/** The error for a file in an unknown or ambiguous encoding. */
function refuseUnclear(bytes: Uint8Array): RefusedFile {
  const readings = possibleReadings(bytes);
  return readings.length > 0 ? { ...refuse('unclear-encoding'), readings } : refuse('not-utf8');
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Decodes a file that is not JSON, judged by its first bytes. */
async function decode(source: Blob | string, { encoding }: ReadContext): Promise<Decoded | RefusedFile> {
  const bytes = typeof source === 'string' ? undefined : new Uint8Array(await source.arrayBuffer());
  if (bytes && isZip(bytes)) return { kind: 'zip', bytes };
  const text = bytes ? decodeText(bytes, encoding) : (source as string);
  if (text === undefined) return bytes ? refuseUnclear(bytes) : refuse('not-utf8');
  const whole = text.replace(/^\ufeff/, '');
  const first = /\S/.exec(whole)?.[0];
  if (first === undefined) return refuse('empty');
  return { kind: first === '<' ? 'markup' : 'text', text: whole };
}

async function readJson(source: Blob | string, context: ReadContext): Promise<ReadResult> {
  const builder = new JsonBuilder();
  try {
    await splitJson(source, LEVELS, builder, context.tellShare);
  } catch (error) {
    if (error instanceof TypeError && typeof source !== 'string') return readOtherEncoding(source, context);
    // A text that only begins with a bracket, as notes and lists do.
    const file = await decode(source, context);
    if (error instanceof SyntaxError && 'text' in file && isNoJson(file, context)) return readAs(file, context);
    return refuse('not-json', error instanceof Error ? error.message.slice(0, 200) : '');
  }
  const value = builder.built as { format?: unknown } | null;
  if (value && typeof value === 'object' && looksLikeBackup(`{"format":${JSON.stringify(value.format)}`))
    return readBackup(JSON.stringify(value));
  const name = foreignRecords(value);
  return name ? refuse('other-kind', name) : readAs({ kind: 'json', value }, context);
}

/** Whether a format recognises a file; plain text takes nothing that is written like JSON. */
const isNoJson = (file: Decoded & { text: string }, context: ReadContext): boolean =>
  importFormats.some(
    ({ id, recognizes }) => (id !== 'pasted-text' || !goesOnAsJson(file.text)) && recognizes(file, context),
  );

/** A string, number or word of JSON. */
const SCALAR = String.raw`(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)`;
/** A list or object of JSON as it goes on behind its bracket, perhaps cut off. */
const JSON_GOES_ON = new RegExp(
  String.raw`^(?:\[\s*)+(?:\{|\]|$|"(?:[^"\\]|\\.)*$|${SCALAR}\s*(?:[,\]]|$))|^\{\s*(?:\}|$|"(?:[^"\\]|\\.)*(?:"\s*(?::|$)|$))`,
  'is',
);
/** Closed brackets followed by text: `[1] As Smith says`, `[ ] to do`. */
const CLOSED = new RegExp(
  String.raw`^\[\s*(?:${SCALAR}(?:\s*,\s*${SCALAR})*)?\s*\]\s*[^\s,\]}]|^\{\s*\}\s*[^\s,\]}]`,
  'is',
);

/** Whether a text that begins with a bracket goes on as JSON does, so that it is JSON with a fault in it. */
function goesOnAsJson(text: string): boolean {
  const head = text.slice(0, HEAD).trim();
  return JSON_GOES_ON.test(head) && !CLOSED.test(head);
}

async function readAs(file: Decoded, context: ReadContext): Promise<ReadResult> {
  const format = importFormats.find(({ recognizes }) => recognizes(file, context));
  return format ? format.read(file, context) : refuse('unknown-format');
}
