import { eastAsianReadings } from './east-asian';
import type { PossibleReading } from './import-format';
import { alphabeticReadings } from './old-encodings';
import { decodeAs, type Reading } from './reading';

/** A page names its encoding within its first kilobyte: https://html.spec.whatwg.org/multipage/semantics.html#charset */
const PRESCAN = 1024;

/** UTF-16 code units that are looked at to tell encodings apart. */
const SAMPLE = 20_000;

/** How much likelier the best reading must be than the fallback, as a natural logarithm of the ratio. */
const MARGIN = 1.5;
/** The same where one of them is East Asian: there a wrong encoding gives entirely different words. */
const MARGIN_EAST_ASIAN = 3;
/** The least average log-likelihood per character of a text; bytes that are no text score lower. */
const WORST = -9;
const WORST_EAST_ASIAN = -11.5;
/** Bytes outside ASCII of a text too short to tell an alphabet from East Asian characters. */
const MOST_SHORT = 4;
/** Readings that the reader may choose among. */
const MOST_READINGS = 5;

/** A text as it reads in every old encoding that it may be in, the likeliest first; each text once. */
function oldReadings(bytes: Uint8Array): Reading[] {
  const all = [...eastAsianReadings(bytes, SAMPLE), ...alphabeticReadings(bytes)];
  const met = new Set<string>();
  return all
    .toSorted((a, b) => b.likelihood - a.likelihood)
    .filter((reading) => isText(reading.text) && isLikely(reading))
    .filter(({ text }) => !met.has(text) && met.add(text));
}

/**
 * Whether control characters are a trace at most: DOS ends a file in Ctrl-Z, Word leaves its hyphens, a cell a stray bell. One in
 * a hundred characters, and one in a text of few.
 */
function isText(text: string): boolean {
  const strange = text.match(STRANGE)?.length ?? 0;
  return !NEVER.test(text) && strange <= Math.max(1, text.length / 100);
}

/** Whether a reading is likely to be one at all. */
function isLikely({ text, likelihood, isEastAsian }: Reading): boolean {
  const characters = text.slice(0, SAMPLE).match(/[^\0-\x7f]/gu)?.length ?? 0;
  return likelihood >= characters * (isEastAsian ? WORST_EAST_ASIAN : WORST);
}

/** What a text in no Unicode encoding most likely is. Undefined where nothing is likely, or two readings are. */
function decodeOld(bytes: Uint8Array): string | undefined {
  const [best, ...others] = oldReadings(bytes);
  if (!best) return undefined;
  // Two letters of an alphabet, `»OÆW`, are as likely one word of Chinese, 臺灣: only words beside them tell.
  const isShort = bytes.filter((byte) => byte > 0x7f).length <= MOST_SHORT;
  if (isShort && !best.isEastAsian && others.some(({ text, isEastAsian }) => isEastAsian && !/[a-z]/i.test(text)))
    return undefined;
  const isNear = others.some(({ likelihood, isEastAsian }) => {
    const margin = isEastAsian || best.isEastAsian ? MARGIN_EAST_ASIAN : MARGIN;
    return best.likelihood - likelihood < margin;
  });
  return isNear ? undefined : best.text;
}

/** Lines that are shown of a reading, and UTF-16 code units of each. */
const SAMPLE_LINES = 3;
const SAMPLE_LINE = 80;

/** How a text may read of which nothing tells the encoding, the likeliest first; none where it is no text, or but one. */
export function possibleReadings(bytes: Uint8Array): PossibleReading[] {
  if (utf16Kind(bytes) || isBrokenUtf8(bytes) || bytes.includes(0)) return [];
  const readings = oldReadings(bytes).slice(0, MOST_READINGS);
  if (readings.length < 2) return [];
  return readings.map(({ encoding, text }) => {
    const lines = text.split(/\r\n?|\n/).filter((line) => TOLD.test(line));
    return { encoding, sample: lines.slice(0, SAMPLE_LINES).map(sampleOf) };
  });
}

/** What tells one encoding from another. */
const TOLD = /[^\0-\x7f]/;

/** A piece of a line that is too long to be shown whole, with the first character in it that the encodings read differently. */
function sampleOf(line: string): string {
  const words = line.trim();
  const at = words.search(TOLD);
  if (at < SAMPLE_LINE / 2) return words.slice(0, SAMPLE_LINE).toWellFormed();
  const from = Math.min(at - SAMPLE_LINE / 4, Math.max(0, words.length - SAMPLE_LINE));
  return `${from > 0 ? '…' : ''}${words.slice(Math.max(0, from), from + SAMPLE_LINE).toWellFormed()}`;
}

/** Control characters that texts rarely have; many of them show that the bytes are no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const STRANGE = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g;
/** What no text in an old encoding has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const NEVER = /[\u0000\ufffe\uffff]/;

/**
 * Whether bytes, or the first of them, are UTF-16 and in which order: by their mark, else by the zeros, all on one side, that
 * line ends, separators and Latin letters have in it. Undefined for anything else.
 */
export function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if ((even + odd) * 100 < head.length || even * odd > 0 || even + odd === 0) return undefined;
  // A stray zero in UTF-8: of Latin letters in UTF-16 half the bytes are, and Chinese ones are no UTF-8.
  if ((even + odd) * 5 < head.length && decodeAs('utf-8', head.subarray(0, head.lastIndexOf(0))) !== undefined)
    return undefined;
  const kind = odd > 0 ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(kind).decode(head.subarray(0, head.length - (head.length % 2)));
  // The sample may end inside a pair.
  return text.search(STRANGE) >= 0 || !text.slice(0, -1).isWellFormed() ? undefined : kind;
}

/**
 * The text of a file: UTF-8, UTF-16 with its mark or without, what a saved page says of itself, GB 18030, Big5, Shift_JIS,
 * EUC-JP, EUC-KR, KOI8-R or one of Windows's code pages 874 and 1250 to 1257, as programs of those countries write their
 * tables; or what the reader says it is in, where it is not Unicode. Undefined where it is none of these, or nothing tells which.
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
