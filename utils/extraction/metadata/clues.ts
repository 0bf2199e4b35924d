import { baseOf } from '@/utils/extraction/canonical-url';
import { type Line, namesOf, type Picture, readLines } from '@/utils/extraction/lines';
import type { Page } from '@/utils/extraction/pass';
import { bare, isMachineWord, tidy } from '@/utils/extraction/script';
import { type ArticleData, readStructuredData } from './structured-data';

/** All that a page says about its article, gathered before the tree is cut down to the article's text. */
export interface Clues {
  readonly url: string;
  /** What the page's relative addresses count from. */
  readonly base: string;
  /** `<title>`, white space collapsed; empty when there is none. */
  readonly documentTitle: string;
  /** `<meta>` name, property or itemprop in lower case → contents, never empty, in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** schema.org article data, from JSON-LD or microdata. */
  readonly data: ArticleData;
  readonly lines: readonly Line[];
  readonly pictures: readonly Picture[];
  /** `lang` of the page; empty when it says none. */
  readonly lang: string;
  readonly dir: string;
  /** What elements marked as author, headline or time say. */
  readonly marked: Marked;
}

/** An element and its text. */
export type { Picture };

export interface MarkedText {
  readonly text: string;
  readonly element: Element;
}

export interface Marked {
  readonly headings: readonly { text: string; level: number; element: Element }[];
  readonly authors: readonly MarkedText[];
  readonly times: readonly MarkedText[];
  /** Names of whoever published, on Chinese pages. */
  readonly publishers: readonly string[];
}

/** Reads from a page everything that its metadata are derived from. */
export function gatherClues({ document, url }: Page): Clues {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = tidy(meta.getAttribute('content') ?? meta.getAttribute('value') ?? '');
    const names = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    if (!content || !names || isMachineWord(content)) continue;
    for (const name of names.toLowerCase().split(/\s+/)) metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  const root = document.documentElement;
  const pictures: Picture[] = [];
  return {
    url,
    base: baseOf(document, url),
    documentTitle: tidy(document.querySelector('title')?.textContent ?? ''),
    metas,
    data: readStructuredData(document, url),
    lines: document.body ? readLines(document.body, pictures) : [],
    pictures,
    lang: root.getAttribute('lang') ?? root.getAttribute('xml:lang') ?? metas.get('og:locale')?.[0] ?? '',
    dir: document.body?.getAttribute('dir') ?? root.getAttribute('dir') ?? '',
    marked: readMarked(document),
  };
}

const HEADINGS =
  'h1, h2, h3, [itemprop~="headline"], [class*="title" i], [id*="title" i], [class*="headline" i], [id*="headline" i], .bt';
const AUTHORS =
  '.vcard .fn, [rel~="author"], [itemprop~="author"], [class*="author" i], [class*="byline" i], [data-testid*="byline" i], .writer, .posted-by, .autor, .auteur, .reporter';
/** Who published: WeChat's js_name, and what templates commonly use. */
const PUBLISHERS = '#js_name, [class*="source" i], [class*="media-name" i], [class*="account" i], .ly, .laiyuan';
const LONGEST_PUBLISHER = 30;
const LONGEST_HEADING = 250;
const LONGEST_AUTHOR = 200;
/** Authors of comments, quoted posts and other articles are marked in the same way. */
const NOT_THE_ARTICLES =
  'nav, footer, aside, blockquote, #comments, .comment, .comments, .comment-list, .commentlist, [id^="comment-"], ' +
  '[class*="tweet" i], [class*="testimonial" i], [class*="related" i], [class*="keep-reading" i], [class*="card" i] a ~ *';
const TIMES = 'time, [itemprop~="datePublished"], abbr.published[title]';
/** The elements that any of these may match: by what they are, or by a name. A browser takes long over parts of names. */
const SURE = 'h1, h2, h3, time, [rel~="author"], [itemprop], [data-testid]';
const MARKED = `${SURE}, [class], [id]`;
const NAMED =
  /title|headline|author|byline|source|media-name|account|js_name|(?:^|\s)(?:bt|fn|writer|posted-by|autor|auteur|reporter|ly|laiyuan|published)(?:\s|$)/i;

function readMarked(document: Document): Marked {
  const judged = new Map<string, boolean>();
  const isNamed = (element: Element): boolean => {
    const name = namesOf(element);
    const known = judged.get(name) ?? NAMED.test(name);
    judged.set(name, known);
    return known;
  };
  const sure = new Set(document.querySelectorAll(SURE));
  const some = [...document.querySelectorAll(MARKED)].filter((element) => sure.has(element) || isNamed(element));
  const headings: { text: string; level: number; element: Element }[] = [];
  for (const element of some) {
    if (!element.matches(HEADINGS)) continue;
    const content = element.textContent ?? '';
    if (content.length > LONGEST_HEADING * 4) continue;
    const text = tidy(content);
    if (!text || text.length > LONGEST_HEADING || element.closest('head, nav, footer')) continue;
    const level = /^h[1-3]$/.test(element.localName) ? Number(element.localName[1]) : 4;
    headings.push({ text, level, element });
    // A kicker may be an element of its own in the heading.
    if (level < 4 && element.childElementCount === 2)
      for (const piece of element.children)
        headings.push({ text: tidy(piece.textContent ?? ''), level: 4, element: piece });
  }
  const authors: MarkedText[] = [];
  for (const element of some) {
    if (!element.matches(AUTHORS)) continue;
    const text = tidy(element.getAttribute('content') ?? element.textContent ?? '');
    if (text && text.length < LONGEST_AUTHOR && !element.closest(NOT_THE_ARTICLES)) authors.push({ text, element });
  }
  const times: MarkedText[] = [];
  for (const element of some) {
    if (!element.matches(TIMES)) continue;
    const said = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name)).find(Boolean);
    const text = said ?? element.textContent ?? '';
    if (tidy(text) && !element.closest(NOT_THE_ARTICLES)) times.push({ text: tidy(text), element });
  }
  const publishers: string[] = [];
  for (const element of some) {
    if (!element.matches(PUBLISHERS)) continue;
    const text = tidy(element.textContent ?? '');
    if (!/\p{Script=Han}/u.test(text) || text.length > LONGEST_PUBLISHER || element.closest('footer, nav, aside'))
      continue;
    publishers.push(text);
  }
  return { headings, authors, times, publishers };
}

/** Two titles of one article share at least this proportion of the shorter one's pairs of letters. */
const SHARED = 0.34;

/**
 * Does the page's machine-readable data describe another article? Where scripts show one story after another under new
 * addresses, the page's head may still describe the first. Both title and address must disagree with what is shown.
 */
export function isOutdated(clues: Clues, declared: string | undefined): boolean {
  const { url, base, metas, data, marked, documentTitle } = clues;
  const said = [declared, metas.get('og:url')?.[0], data.url].filter((one) => one && URL.canParse(one, base));
  if (said.length === 0 || said.some((one) => pathOf(new URL(one as string, base)) === pathOf(new URL(url))))
    return false;
  const shown = marked.headings.filter(({ level }) => level === 1);
  const titles = [data.headline, metas.get('og:title')?.[0], metas.get('twitter:title')?.[0]].filter(Boolean);
  const announced = titles.length > 0 ? titles : [documentTitle];
  return shown.length > 0 && !announced.some((title) => shown.some(({ text }) => isOneTitle(title ?? '', text)));
}

const pathOf = ({ pathname }: URL): string => pathname.replace(/\/$/, '');

function isOneTitle(one: string, other: string): boolean {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const least = Math.min(a.size, b.size);
  return least === 0 || [...a].filter((pair) => b.has(pair)).length / least >= SHARED;
}

function pairsOf(title: string): Set<string> {
  const own = bare(title);
  // Two letters are a word in Chinese; elsewhere it takes four to tell one.
  const size = /[\u3040-\u9fff\uac00-\ud7af]/.test(own) ? 2 : 4;
  return new Set(Array.from({ length: Math.max(0, own.length - size + 1) }, (_, i) => own.slice(i, i + size)));
}

/** The clues without what another article left behind in the page's head. */
export function withoutHead(clues: Clues): Clues {
  const shown = clues.marked.headings.find(({ level }) => level === 1)?.text ?? '';
  const site = clues.metas.get('og:site_name');
  return {
    ...clues,
    documentTitle: isOneTitle(clues.documentTitle, shown) ? clues.documentTitle : shown,
    metas: new Map(site ? [['og:site_name', site]] : []),
    data: { authors: [], keywords: [], ...(clues.data.publisher ? { publisher: clues.data.publisher } : {}) },
  };
}
