import { eastAsianReadings } from './east-asian';
import type { PossibleReading } from './import-format';
import { alphabeticReadings } from './old-encodings';
import { decodeAs, type Reading } from './reading';

/**
 * A page names its encoding within its first kilobyte: https://html.spec.whatwg.org/multipage/semantics.html#charset
 */
const PRESCAN = 1024;

/** UTF-16 units examined to distinguish encodings. */
const SAMPLE = 20_000;

/** How much likelier the best reading must be than the fallback, as a natural logarithm of the ratio. */
const MARGIN = 1.5;
/** The same if one of them is East Asian, where a wrong encoding gives entirely different words. */
const MARGIN_EAST_ASIAN = 3;
/** The least average log-likelihood per character of a text; bytes that are not text score lower. */
const WORST = -9;
const WORST_EAST_ASIAN = -11.5;
/** Up to this many bytes outside ASCII, an alphabet cannot be told from East Asian characters. */
const MOST_SHORT = 4;
/** Readings that the reader may choose among. */
const MOST_READINGS = 5;

/** Bytes by which encodings are judged: enough for the sample even in the longest characters. */
const JUDGED = 4 * SAMPLE;
/** Bytes from here on may be the second of a two-byte character. */
const MAY_TRAIL = 0x30;

/**
 * The beginning of a file, in whole characters, by which its encoding is judged; all of a short file, or one without a
 * break.
 */
function judgedPart(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= JUDGED) return bytes;
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = bytes.subarray(0, first).findLastIndex((byte) => byte < MAY_TRAIL) + 1;
  const part = bytes.subarray(from, from + JUDGED);
  if (from + JUDGED >= bytes.length) return part;
  const end = part.findLastIndex((byte) => byte < MAY_TRAIL);
  return from + end > first ? part.subarray(0, end + 1) : bytes;
}

/** The decodings of a text in every possible old encoding, the likeliest first, without duplicates. Decoded lazily. */
function* oldReadings(bytes: Uint8Array): Generator<Reading, void> {
  const part = judgedPart(bytes);
  const all = [...eastAsianReadings(part, SAMPLE), ...alphabeticReadings(part)]
    .toSorted((a, b) => b.likelihood - a.likelihood)
    .filter((reading) => isText(reading.text) && isLikely(reading));
  const met = new Set<string>();
  for (const reading of all) {
    if (met.has(reading.encoding)) continue;
    met.add(reading.encoding);
    const text = part === bytes ? reading.text : decodeAs(reading.encoding, bytes);
    if (text === undefined || met.has(text) || !isText(text)) continue;
    met.add(text);
    yield { ...reading, text };
  }
}

/**
 * Whether control characters are a trace at most: DOS ends a file in Ctrl-Z, Word leaves its hyphens, a cell a stray
 * bell. One in a hundred characters, and one in a text of few.
 */
function isText(text: string): boolean {
  const strange = text.match(STRANGE)?.length ?? 0;
  return !NEVER.test(text) && strange <= Math.max(1, text.length / 100);
}

/** Whether a decoding is likely to be text at all. */
function isLikely({ text, likelihood, isEastAsian }: Reading): boolean {
  const characters = text.slice(0, SAMPLE).match(/[^\0-\x7f]/gu)?.length ?? 0;
  return likelihood >= characters * (isEastAsian ? WORST_EAST_ASIAN : WORST);
}

/** Whether hardly a byte is outside ASCII; a long file is not read to its end. */
function isShortText(bytes: Uint8Array): boolean {
  let outside = 0;
  for (const byte of bytes) if (byte > 0x7f && ++outside > MOST_SHORT) return false;
  return true;
}

/** The likeliest decoding of a text in no Unicode encoding. Undefined when none is likely, or two are. */
function decodeOld(bytes: Uint8Array): string | undefined {
  const readings = oldReadings(bytes);
  const best = readings.next().value;
  if (!best) return undefined;
  const isShort = isShortText(bytes);
  for (const { text, likelihood, isEastAsian } of readings) {
    // Two letters of an alphabet, `»OÆW`, are as likely as one Chinese word, 臺灣: only neighbouring words can tell.
    if (isShort && !best.isEastAsian && isEastAsian && !/[a-z]/i.test(text)) return undefined;
    const lead = best.likelihood - likelihood;
    if (lead < (isEastAsian || best.isEastAsian ? MARGIN_EAST_ASIAN : MARGIN)) return undefined;
    if (!isShort && lead >= MARGIN_EAST_ASIAN) break;
  }
  return best.text;
}

/** Lines that are shown of a reading, and UTF-16 code units of each. */
const SAMPLE_LINES = 3;
const SAMPLE_LINE = 80;

/** Possible decodings when the encoding is ambiguous, the likeliest first; empty if it is not text, or unambiguous. */
export function possibleReadings(bytes: Uint8Array): PossibleReading[] {
  if (utf16Kind(bytes) || isBrokenUtf8(bytes) || bytes.includes(0)) return [];
  const readings: Reading[] = [];
  for (const reading of oldReadings(bytes)) if (readings.push(reading) === MOST_READINGS) break;
  if (readings.length < 2) return [];
  const texts = readings.map(({ text }) => text.split(/\r\n?|\n/));
  const places = placesOfDifference(texts);
  return readings.map(({ encoding }, n) => ({
    encoding,
    sample: places.map(({ line, at }) => sampleOf(texts[n]?.[line] ?? '', at)),
  }));
}

/** A line of a text, and how far into it readings are the same. */
interface Place {
  line: number;
  at: number;
}

/** Places where texts, given as lines, differ: enough to tell all apart, plus further lines up to the number shown. */
function placesOfDifference(texts: readonly string[][]): Place[] {
  const places: Place[] = [];
  const differ = (line: number, some: readonly string[][]): boolean =>
    some.some((text) => text[line] !== some[0]?.[line]);
  const add = (line: number, some: readonly string[][]): void => {
    const lines = some.map((text) => text[line] ?? '');
    const longest = lines.reduce((a, b) => (b.length > a.length ? b : a));
    let at = 0;
    while (at < longest.length && lines.every((one) => one[at] === longest[at])) at++;
    places.push({ line, at });
  };
  const shown = (text: readonly string[]) => places.map(({ line, at }) => sampleOf(text[line] ?? '', at)).join('\n');
  for (const [n, text] of texts.entries())
    for (const other of texts.slice(0, n)) {
      if (shown(text) !== shown(other)) continue;
      const line = text.findIndex((_, i) => differ(i, [text, other]));
      if (line >= 0) add(line, [text, other]);
    }
  for (const line of texts[0]?.keys() ?? []) {
    if (places.length >= SAMPLE_LINES) break;
    if (differ(line, texts) && places.every((place) => place.line !== line)) add(line, texts);
  }
  return places.toSorted((a, b) => a.line - b.line || a.at - b.at);
}

/** A piece of a line that is too long to show, from shortly before the first difference. */
function sampleOf(line: string, at: number): string {
  if (at < SAMPLE_LINE / 2) return line.slice(0, SAMPLE_LINE).toWellFormed().trim();
  const from = Math.min(at - SAMPLE_LINE / 4, Math.max(0, line.length - SAMPLE_LINE));
  return `${from > 0 ? '…' : ''}${line.slice(Math.max(0, from), from + SAMPLE_LINE).toWellFormed()}`.trim();
}

/** Control characters that are rare in texts; many of them mean that the bytes are not text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const STRANGE = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g;
/** Characters that no text in an old encoding contains. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const NEVER = /[\u0000\ufffe\uffff]/;

/**
 * Whether bytes, or their beginning, are UTF-16, and in which order: by the byte order mark, or by zeros on one side
 * from line ends, separators and Latin letters. Undefined for anything else.
 */
export function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if ((even + odd) * 100 < head.length || even * odd > 0 || even + odd === 0) return undefined;
  // A stray zero in UTF-8: half the bytes of Latin letters in UTF-16 are zero, and Chinese ones are not valid UTF-8.
  if ((even + odd) * 5 < head.length && decodeAs('utf-8', head.subarray(0, head.lastIndexOf(0))) !== undefined)
    return undefined;
  const kind = odd > 0 ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(kind).decode(head.subarray(0, head.length - (head.length % 2)));
  // The sample may end inside a pair.
  return text.search(STRANGE) >= 0 || !text.slice(0, -1).isWellFormed() ? undefined : kind;
}

/**
 * Decodes a file: UTF-8, UTF-16 with or without a byte order mark, the encoding declared by a saved page, GB 18030,
 * Big5, Shift_JIS, EUC-JP, EUC-KR, KOI8-R or a Windows code page (874, 1250 to 1257), as programs in those countries
 * write tables; or `said`, the encoding chosen by the reader, if it is not Unicode. Undefined for none of these, or an
 * ambiguous one.
 */
export function decodeText(bytes: Uint8Array, said?: string): string | undefined {
  const wide = utf16Kind(bytes);
  if (wide) return decodeAs(wide, bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  if (said !== undefined) return decodeAs(said, bytes);
  if (head.includes('\0')) return undefined;
  const declared = /^\s*</.test(head) ? /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] : undefined;
  const text = declared && !/^utf-?8$/i.test(declared) ? decodeAs(declared, bytes) : undefined;
  return text ?? (isBrokenUtf8(bytes) ? undefined : decodeOld(bytes));
}

/** UTF-8 with a few wrong bytes: in another encoding it would be read as other words altogether. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 4 * SAMPLE));
  const outside = text.replace(/[\x20-\x7e\s]/g, '');
  return outside.replaceAll('\ufffd', '').length > 4 * (outside.length - outside.replaceAll('\ufffd', '').length);
}
