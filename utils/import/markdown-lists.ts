import { joinNotes } from './join-places';
import { DAY_LINK } from './markdown';
import { type Highlights, isHeading, isListHeading, LONGEST_NAMED, type QuoteWithNote } from './markdown-highlights';
import { isWeb } from './markdown-source';
import { markupText } from './markup-text';
import { parseTime } from './parse-time';

/** A field of the article before that: `Author: Ann`, `- 作者：安`. */
const FIELD = /^([^:：\n]{1,30})[:：]\s*(\S[^\n]*)$/;
/** Up to this many characters, a paragraph before the list is not prose of an article. */
const SHORT = 160;

const NOTE = /^(?:my )?(?:notes?|comments?|annotations?|笔记|筆記|想法|批注|评论|評論)\s*[:：]\s*/i;
const TAGS = /^(?:tags?|标签|標籤)\s*[:：]\s*/i;
/** What a program writes before the reader's text. */
const LABEL = new RegExp(`${NOTE.source}|${TAGS.source}`, 'i');
/** A day, perhaps with its time. */
const DAY = String.raw`(?:19|20)\d\d[-/]\d\d[-/]\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?`;
/** A date separate from the text: on a line of its own, or after a clock symbol. */
const DAY_APART = new RegExp(String.raw`\s*(?:\n|⏱️?)\s*⏱?️?\s*(${DAY})$`, 'u');
/** Symbols that are not part of the text: a pin, a clock. */
const SIGNS = /^📌\s*|\s*⏱️?\s*/gu;
/** The sign by which Obsidian knows a block, at its end. */
const BLOCK_SIGN = /\s\^[\w-]+$/u;

const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A link to the highlight in its program, and nothing else. */
const isLinkAlone = (block: Element): boolean => {
  const links = [...block.querySelectorAll('a')];
  return links.length === 1 && wordsOf(block) === wordsOf(links[0] as Element);
};

/** Highlights below a heading of their own, and the article's fields before it. */
export interface ListedHighlights extends Highlights {
  /** Names as the file has them, in lower case. */
  about: Map<string, string[]>;
  /** Short lines before the list that say none of this: the reader's own words on the article. */
  notes: string[];
}

/** The fields in the blocks before a list; undefined when one of them is prose. */
function aboutIn(
  blocks: readonly Element[],
): (Pick<ListedHighlights, 'about' | 'notes'> & { summaries: string[] }) | undefined {
  const about = new Map<string, string[]>();
  const notes: string[] = [];
  const summaries: string[] = [];
  const links: string[] = [];
  for (const block of blocks) {
    if (isHeading(block) || block.localName === 'hr') continue;
    const linked = new Set([...block.querySelectorAll('a')].map(wordsOf));
    // A summary of the article may be a quote above the highlights.
    if (block.localName === 'blockquote') {
      if (wordsOf(block).length > SHORT) return undefined;
      summaries.push(wordsOf(block).slice(0, LONGEST_NAMED));
      continue;
    }
    const lines = /^[uo]l$/.test(block.localName)
      ? [...block.children].map(wordsOf)
      : markupText(block)
          .split('\n')
          .filter((line) => line !== '');
    for (const line of lines) {
      const [, name, value = ''] = FIELD.exec(line) ?? [];
      if (name !== undefined && !/^https?$/i.test(name)) {
        const key = name.trim().toLowerCase();
        about.set(key, [...(about.get(key) ?? []), value.trim()]);
      } else if (line.length > SHORT) return undefined;
      else if (/[\p{L}\p{N}]/u.test(line) && !linked.has(line)) notes.push(line);
    }
    for (const link of block.querySelectorAll('a[href]')) links.push(link.getAttribute('href') ?? '');
  }
  // If no name identifies the article's address, the first one is taken: programs put a link to their copy after it.
  const source = links.find(isWeb);
  const isSaid = [...about.values()].some(([value = '']) => isWeb(value));
  if (source && !isSaid) about.set('url', [source]);
  return { about, notes, summaries };
}

/** A highlight as written; if followed by a separate date, that date and the text before it. */
interface Written {
  words: string;
  dated?: { words: string; day: string };
}

function writtenIn(block: Element): Written {
  const plain = (text: string): string => text.replace(SIGNS, ' ').trim();
  const text = markupText(block).replace(BLOCK_SIGN, '');
  const link = [...block.querySelectorAll(`[${DAY_LINK}]`)].at(-1)?.textContent;
  const [apart, day] = DAY_APART.exec(text) ?? (link && text.endsWith(link) ? [link, link] : []);
  const words = plain(text);
  return day && apart ? { words, dated: { words: plain(text.slice(0, -apart.length)), day } } : { words };
}

/** A quote that is known by its words alone. */
function quoteOf(words: string, { ownerDocument }: Element): Element {
  const element = ownerDocument.createElement('blockquote');
  for (const [i, line] of words.split('\n').entries()) {
    if (i > 0) element.append(ownerDocument.createElement('br'));
    element.append(line);
  }
  return element;
}

type Below = Pick<QuoteWithNote, 'note' | 'tags'>;

/** Words below a quote: its tags, or its note. */
function addBelow(below: Below, words: string): void {
  if (TAGS.test(words)) {
    const tags = words.replace(TAGS, '').split(/[,，、\s]+/);
    below.tags = [...below.tags, ...tags.map((tag) => tag.replace(/^#/, '')).filter((tag) => tag !== '')];
  } else below.note = joinNotes(below.note, words.replace(NOTE, ''));
}

/** What else is known of the file. */
interface Around {
  /** An Instant; nothing was marked after it. */
  now: string;
  /** Front matter names a source, as for clipped articles. */
  isClipped: boolean;
  /** A line of the file names the source, and was removed from it. */
  hasSource: boolean;
}

/**
 * Highlights in a list below a heading that says so, with notes as an inner list or as paragraphs below. Undefined if
 * there are none, if there is an article around them, or if nothing shows that a program wrote the list, since articles
 * may have sections called “Highlights”, too.
 */
export function listedHighlights(body: Element, { now, isClipped, hasSource }: Around): ListedHighlights | undefined {
  const blocks = [...body.children];
  const at = blocks.findIndex(isListHeading);
  const head = at < 0 ? undefined : aboutIn(blocks.slice(0, at));
  if (!head) return undefined;
  const { about, notes, summaries } = head;
  const made: { written: Written; below: Below }[] = [];
  const headings: string[] = [...summaries];
  let [quoted, noted] = [0, 0];
  let isLabelled = false;
  /** The heading since which nothing was quoted. */
  let above: Element | undefined;
  const add = (block: Element): void => {
    const written = writtenIn(block);
    if (written.words === '') return;
    above = undefined;
    quoted += written.words.length;
    made.push({ written, below: { note: '', tags: [] } });
  };
  // If there are blockquotes, a list is the note below one.
  const hasQuotes = blocks.slice(at + 1).some(({ localName }) => localName === 'blockquote');
  const rank = blocks[at]?.localName ?? '';
  for (const block of blocks.slice(at + 1)) {
    const latest = made.at(-1)?.below;
    if (isHeading(block)) {
      headings.push(wordsOf(block));
      if (!isListHeading(block)) above = block;
    } else if (block.localName === 'blockquote') add(block);
    else if (/^[uo]l$/.test(block.localName) && !hasQuotes) {
      // Chapters are below the list's heading; headings of its own level are sections of an article.
      if (above && above.localName <= rank) return undefined;
      for (const item of block.children) {
        const own = item.cloneNode(true) as Element;
        for (const inner of own.querySelectorAll('ul, ol')) inner.remove();
        add(own);
        const below = made.at(-1)?.below;
        for (const inner of item.querySelectorAll('li')) {
          if (!below || inner.parentElement?.closest('li') !== item) continue;
          isLabelled ||= LABEL.test(markupText(inner));
          addBelow(below, markupText(inner));
        }
      }
    } else if (block.localName === 'hr') continue;
    else if (isLinkAlone(block)) continue;
    else if (wordsOf(block) === '') continue;
    else if (latest) {
      const words = markupText(block, { markdown: true });
      const hasLabel = LABEL.test(markupText(block));
      // Prose under another heading, or behind a list, is an article's.
      if (above || !(hasQuotes || hasLabel)) return undefined;
      isLabelled ||= hasLabel;
      noted += words.length;
      addBelow(latest, words);
    } else return undefined;
  }
  if (made.length === 0 || noted > quoted + (isClipped ? 0 : SHORT)) return undefined;
  const isDated = made.every(({ written }) => written.dated);
  const isSaid = !isClipped && (hasSource || about.size > 0);
  if (!(hasQuotes || isLabelled || isDated || isSaid)) return undefined;
  // A date is not part of the text if every highlight ends with one and none is in the future, as a deadline would be.
  const times = made.map(({ written }) => parseTime(written.dated?.day));
  const areDated = times.every((time) => time !== undefined && time <= now);
  const quotes = made.map(({ written, below }, i): QuoteWithNote => {
    const created = areDated ? times[i] : undefined;
    const words = (areDated && written.dated?.words) || written.words;
    return { quote: quoteOf(words, body), ...below, ...(created ? { created } : {}) };
  });
  return { quotes, headings, tags: [], about, notes };
}
