import type { ArticleMetadata } from '@/utils/model/article';
import { dropAboveHeadline } from './after/drop-above-headline';
import { dropStream } from './before/one-of-many';
import { canonicalUrl } from './canonical-url';
import { chooseNode } from './choose-node';
import { copyPage } from './copy-page';
import { fragmentOf } from './fragment-of';
import { isOfDocuments, standBack, standIn } from './keep-whole';
import { type Line, readLines, relinked } from './lines';
import { type Clues, gatherClues, isOutdated, withoutHead } from './metadata/clues';
import { readMetadata } from './metadata/read-metadata';
import { nextPageOf } from './next-page';
import { type Act, type Page, type Pass, runPasses } from './pass';
import { AFTER, BEFORE, BESIDE, LAST } from './passes';
import { type Columns, columnsOf, leadPicture, restoreVanished } from './restore';
import { forgetTexts, isSentence, weigh } from './script';

/** The result of an extraction. */
export interface Extraction {
  /** Canonical address. */
  url: string;
  metadata: ArticleMetadata;
  /** The article's text: a detached tree, not sanitized. */
  content: Element;
  /** What the passes did, in order. */
  acts: Act[];
  nextPage?: string;
}

/** What to read where the reader chooses: a block, a selected range, or everything. */
export type Wish = Element | Range | 'all-text';

/**
 * The article of a page: passes before → Readability → metadata → passes after. The page is only read.
 * Undefined when there is no text to be found; `extractFrom` takes what the reader points at instead.
 */
export function extractArticle(original: Document, url: string): Extraction | undefined {
  try {
    return articleOf(original, url);
  } finally {
    forgetTexts();
  }
}

function articleOf(original: Document, url: string): Extraction | undefined {
  const page = copyPage(original, url);
  const acts: Act[] = [];
  const nextPage = nextPageOf(page.document, url);
  runPasses(BEFORE, page, acts);
  const { clues, canonical } = saidOf(page);
  runPasses([...BESIDE, dropStream(clues)], page, acts);
  const kept = standIn(page.document);
  const columns = columnsOf(clues.lines);
  const content = chooseNode(page.document, clues.lines);
  if (!content) return undefined;
  standBack(kept, content);
  // Where Readability tried again, what it chose is a copy.
  const isCopy = !clues.lines.some(({ node }) => content.contains(node));
  const chosen = isCopy ? { ...clues, lines: relinked(clues.lines, content) } : clues;
  runPasses([restore(chosen, acts, columns, isCopy ? clues.lines : undefined)], content, acts);
  const { metadata, lead, headline } = readMetadata(clues, content);
  runPasses([dropAboveHeadline(chosen.lines, headline)], content, acts);
  const picture = leadPicture(chosen, content, { headline, image: metadata.image });
  content.prepend(fragmentOf(content.ownerDocument, picture ? [picture, ...lead] : lead));
  runPasses(AFTER, { content, metadata, url }, acts);
  if (isEmpty(content)) return undefined;
  const partial = !page.isWhole
    ? 'too-large'
    : nextPage && metadata.partial !== 'paywall'
      ? 'page-of-several'
      : metadata.partial;
  return {
    url: canonical,
    metadata: { ...metadata, ...(partial && { partial }) },
    content,
    acts: acts.filter(({ of }) => !of || content.contains(of)),
    ...(nextPage && { nextPage }),
  };
}

const restore = (clues: Clues, acts: readonly Act[], columns: Columns, original?: readonly Line[]): Pass<Element> => ({
  name: 'vanished',
  run: (content, trail) =>
    restoreVanished({ content, clues, acts: [...acts], columns, ...(original && { original }) }, trail),
});

/** The article as the reader points at it; metadata as the page says. The page is only read. */
export function extractFrom(original: Document, url: string, wish: Wish): Extraction {
  try {
    return chosenOf(original, url, wish);
  } finally {
    forgetTexts();
  }
}

function chosenOf(original: Document, url: string, wish: Wish): Extraction {
  const page = copyPage(original, url);
  const { clues, canonical } = saidOf(page);
  const content = page.document.createElement('div');
  if (wish === 'all-text')
    content.append(fragmentOf(page.document, page.document.body?.cloneNode(true).childNodes ?? []));
  else if (wish instanceof Range) content.append(wish.cloneContents());
  else content.append(wish.cloneNode(true));
  for (const element of content.querySelectorAll('script, style, noscript, template')) element.remove();
  const { metadata } = readMetadata(clues, content);
  const acts: Act[] = [];
  runPasses(LAST, { content, metadata, url }, acts);
  const partial = wish instanceof Range ? { partial: 'selection' as const } : {};
  return { url: canonical, metadata: { ...metadata, ...partial }, content, acts };
}

/** What the page says of its article, and the article's address. Data about another article is left out. */
function saidOf(page: Page): { clues: Clues; canonical: string } {
  const clues = gatherClues(page);
  const declared = page.document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  return isOutdated(clues, declared)
    ? { clues: withoutHead(clues), canonical: canonicalUrl(page.url) }
    : { clues, canonical: canonicalUrl(page.url, declared, clues.base) };
}

/** Shorter text without a sentence is a leftover name or date. */
const LEAST = 60;
const SENTENCE = /[。！？]|[.!?]["'”’)\]]?(\s|$)/u;
const SHOWS = 'img, picture, video, audio, table, math, pre';

/** Is nothing left that anybody would read or look at? Asked when all passes are done. */
function isEmpty(content: Element): boolean {
  if (content.querySelector(SHOWS)) return false;
  // Players have become links by now, and documents are all there is to some notices.
  if ([...content.querySelectorAll('a')].some((link) => link.textContent?.startsWith('▶') || isOfDocuments(link)))
    return false;
  const lines = readLines(content);
  const weight = lines.reduce((sum, { text }) => sum + weigh(text), 0);
  return weight < LEAST && !lines.some(({ text }) => isSentence(text) || (SENTENCE.test(text) && weigh(text) > 24));
}
