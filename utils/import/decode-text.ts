/** A page names its encoding within its first kilobyte: https://html.spec.whatwg.org/multipage/semantics.html#charset */
const PRESCAN = 1024;

/**
 * The characters most often met in Chinese, simplified and traditional: read in a wrong encoding, a text has few of them.
 * From the frequency lists of modern Chinese by Jun Da (2004) and of the Academia Sinica corpus (1997), common to both
 * scripts first.
 */
const COMMON = new Set(
  [
    '的一是不了在人有我他大中上地可以子就你也好出年自要能用天下心多行去生道得日成方又小起家都把看三如而工部本分所同力二理',
    '些面公十月明意目的新政市文全高法四水立主正作定外加前手全五女性民信老真使相原名已她由此但件口保持社平安交通',
    '这来国个说们为时会后对发过里没经现还种将学动进开关问题无长间两见义当样与应从实处气电话产业战总万几书车点线',
    '這來國個說們為時會後對發過裡沒經現還種將學動進開關問題無長間兩見義當樣與應從實處氣電話產業戰總萬幾書車點線標網摘',
    '标签记网页链接描述内容',
    '標籤記網頁連結描述內容',
    '，。、：；「」“”《》（）？！',
  ].join(''),
);

/** UTF-16 code units that are looked at to tell encodings apart. */
const SAMPLE = 20_000;

/** The share of a text's characters outside ASCII that are common in Chinese. */
function commonness(text: string): number {
  let [all, common] = [0, 0];
  for (const char of text.slice(0, SAMPLE)) {
    if (char < '\x80') continue;
    all++;
    if (COMMON.has(char)) common++;
  }
  return all === 0 ? 0 : common / all;
}

/** Bytes in an encoding; undefined where they are none of it, or nobody knows it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What a text in no Unicode encoding most likely is: as a Chinese system or an old Western one writes it. */
function decodeOld(bytes: Uint8Array): string | undefined {
  const [best] = ['gb18030', 'big5']
    .flatMap((encoding) => decodeAs(encoding, bytes) ?? [])
    .map((text) => ({ text, share: commonness(text) }))
    .toSorted((a, b) => b.share - a.share);
  // A few accented letters between ASCII are no Chinese at all.
  const outside = bytes.reduce((sum, byte) => sum + (byte > 127 ? 1 : 0), 0);
  const isWestern = (best?.share ?? 0) < 0.1 && outside * 8 < bytes.length;
  return isWestern ? decodeAs('windows-1252', bytes) : best?.text;
}

/** Control characters that no text has: what was no text was read as one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/;

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
  const kind = odd > 0 ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(kind).decode(head.subarray(0, head.length - (head.length % 2)));
  // The sample may end inside a pair.
  return NO_TEXT.test(text) || !text.slice(0, -1).isWellFormed() ? undefined : kind;
}

/**
 * The text of a file: UTF-8, UTF-16 with its mark or without, what a saved page says of itself, GB 18030 or Big5 as Chinese
 * programs write their tables. Undefined where it is none of these.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const wide = utf16Kind(bytes);
  if (wide) return decodeAs(wide, bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined || head.includes('\0')) return utf8;
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
