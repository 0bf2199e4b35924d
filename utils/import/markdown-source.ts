/** Up to this many characters next to a source link, “Read the original at:”, do not make it a paragraph. */
const LABEL = 24;

/** Whether the whole value is an http(s) address. */
export const isWeb = (value: string): boolean => /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);

/**
 * Whether an address is an outlet's own, that all of its articles share. A page that is one program names its texts
 * behind `#`.
 */
export function isHome(address: string): boolean {
  const { pathname, search, hash } = new URL(address);
  return /^\/+$/.test(pathname) && search === '' && !/^#!?\//.test(hash);
}

const isSameAddress = (one: string | null, other: string | undefined): boolean =>
  one !== null && URL.canParse(one) && new URL(one).href === (other && new URL(other).href);

/** An address, or a part of it, as the words of a link. */
const ADDRESS = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/;

/**
 * Whether a block before the highlights names their source: a link to it, perhaps one to the program, and at most a
 * word such as “Source:”.
 */
export function isSourceLine(block: Element, url: string | undefined): boolean {
  const links = [...block.querySelectorAll('a')];
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  const isToSource = links.some((one) => isSameAddress(one.getAttribute('href'), url));
  // A quote may be a link as well; its text is not an address.
  const isQuote =
    block.localName === 'blockquote' &&
    !links.some((one) => isSameAddress(one.getAttribute('href'), url) && ADDRESS.test((one.textContent ?? '').trim()));
  return isToSource && !isQuote && (block.textContent ?? '').trim().length - linked <= LABEL;
}

/** Text before a link to the source; 简悦 first says that it made the file. */
const BEFORE =
  /^(?:本文由.{1,30}?(?:转码|轉碼)\s*[，,]?\s*)?(?:(?:原文(?:地址|链接|連結|网址|網址)?|原始(?:链接|連結|网址)|来源|來源|出处|出處|转载自|轉載自|source|original(?: (?:article|page|url|link))?|read (?:the )?original(?: at)?)\s*[:：]?|(?:链接|連結|网址|網址|url|link|from|via|clipped from)\s*[:：])?\s*$/i;

/** Text that may follow such a link: the program that saved it. */
const BEHIND = /^(?:\s*[，,·|]?\s*(?:使用|通过|通過|由|via|using|with|by)\s.{0,30})?\s*$/is;
/** Link text that says that it leads to the source. */
const TO_SOURCE =
  /^(?:(?:查看|阅读|閱讀|打开|打開)?(?:原文|原网页|原網頁)(?:链接|連結)?|(?:(?:read|view|open|go to) )?(?:the )?original(?: (?:article|page|post))?|(?:view|open|go to) (?:the )?source)$/i;

/** How many blocks at the head of a file may say where it is from. */
const HEAD = 6;

const inLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The source address in a block; undefined when it belongs to the text. */
function sourceOf(blocks: readonly Element[], at: number): string | undefined {
  const block = blocks[at];
  const whole = inLine(block?.textContent ?? '');
  const links = [...(block?.querySelectorAll('a') ?? [])];
  let from = 0;
  /** Text before a link that belongs to no other link. */
  let loose = '';
  for (const link of links) {
    const words = inLine(link.textContent);
    const start = whole.indexOf(words, from);
    const [before, behind] = [whole.slice(0, start), whole.slice(start + words.length)];
    loose += whole.slice(from, start).trim();
    from = start + words.length;
    const url = link.getAttribute('href') ?? '';
    if (!isWeb(url) || isHome(url)) continue;
    if (before.trim() !== '' && BEFORE.test(before) && BEHIND.test(behind)) return url;
    if (behind === '' && loose === '' && TO_SOURCE.test(words)) return url;
    if (behind === '' && before === '' && isWeb(words) && standsAlone(blocks, at)) return url;
  }
  return undefined;
}

/**
 * The source of a text without one in front matter, and the block that names it: a line `原文：link` or a link “Read
 * original” at the start or end, or a first or last line that is only a link and shows its address.
 */
export function sourceIn(body: Element): { url: string; block: Element } | undefined {
  const blocks = [...body.children];
  for (const [at, block] of blocks.entries()) {
    if (at >= HEAD && at < blocks.length - 2) continue;
    const url = sourceOf(blocks, at);
    if (url !== undefined) return { url, block };
  }
  return undefined;
}

/**
 * Whether a link at either end is of the text: not one of several, nor what the line before leads to (“Watch the
 * video:”).
 */
function standsAlone(blocks: readonly Element[], at: number): boolean {
  const wordsAt = (index: number) => blocks[index]?.textContent?.trim() ?? '';
  if (at === 0) return !isWeb(wordsAt(1));
  const before = wordsAt(at - 1);
  return at === blocks.length - 1 && !isWeb(before) && !/[:：]$/.test(before);
}
