import type { ArticleContent } from '@/utils/extraction/article-content';
import { isOfDocuments } from '@/utils/extraction/keep-whole';
import type { Pass, Trail } from '@/utils/extraction/pass';
import { tidy, weigh } from '@/utils/extraction/script';

/** How many of the same kind in a row are a generated list. */
const FEWEST = 3;
/** A teaser says little: longer pieces under a linked heading are the article's own. */
const LONGEST = 900;

/** Takes out rows of teasers: picture, linked headline, a line or two of another article, again and again. */
export const dropTeasers: Pass<ArticleContent> = {
  name: 'drop-teasers',
  run({ content, url }, trail) {
    const most = weigh(content.textContent ?? '') * 0.8;
    for (const parent of [content, ...content.querySelectorAll('*')]) {
      for (const row of rowsOf(parent)) {
        const weight = row.reduce((sum, element) => sum + weigh(element.textContent ?? ''), 0);
        if (row.length < FEWEST || weight > most || !row.every(isTeaser)) continue;
        for (const element of row) trail.remove(element);
      }
    }
    dropCards(content, url, trail);
  },
};

/** A preview of another article has at most so much text. */
const LARGEST_CARD = 480;
/** With more of them, they are the subject of the article. */
const MOST_CARDS = 3;
/** A headline that is a link. */
const TITLE = 'a[href] :is(h2, h3, h4, h5, h6), :is(h2, h3, h4, h5, h6) a[href]';

/**
 * Single previews between paragraphs: a box that begins with a headline or a picture leading to another page of the
 * site.
 */
function dropCards(content: Element, url: string, trail: Trail): void {
  if (!content.querySelector(TITLE)) return;
  const cards = [...content.querySelectorAll('div, aside, section, article, li')].filter((box) => isCard(box, url));
  const outer = cards.filter((card) => !cards.some((other) => other !== card && other.contains(card)));
  if (outer.length > MOST_CARDS) return;
  for (const card of outer) trail.remove(card);
}

function isCard(box: Element, url: string): boolean {
  const text = tidy(box.textContent ?? '');
  if (text === '' || weigh(text) > LARGEST_CARD || isOfDocuments(box) || box.closest('table')) return false;
  const title = box.querySelector(TITLE);
  const words = tidy(title?.textContent ?? '');
  return words !== '' && text.indexOf(words) <= 24 && leadsOn(title?.closest('a')?.getAttribute('href') ?? '', url);
}

/** To another page of the same site. */
export function leadsOn(href: string, url: string): boolean {
  if (href.startsWith('#') || !URL.canParse(href, url)) return false;
  const [there, here] = [new URL(href, url), new URL(url)];
  return there.hostname === here.hostname && there.pathname !== here.pathname;
}

/** Runs of neighbours of the same kind: same element, same class. */
export function rowsOf(parent: Element): Element[][] {
  const rows: Element[][] = [];
  if (parent.childElementCount < FEWEST) return rows;
  let kind = '';
  for (const child of parent.children) {
    const own = `${child.localName}.${child.className}`;
    if (own === kind) rows.at(-1)?.push(child);
    else rows.push([child]);
    kind = own;
  }
  return rows.filter(({ length }) => length >= FEWEST);
}

/** Begins with a link that has words, or a linked picture, and says little besides. */
export function isTeaser(element: Element): boolean {
  const text = tidy(element.textContent ?? '');
  if (
    element.matches('p, blockquote, figure, tr, td, dt, dd') ||
    isOfDocuments(element) ||
    text === '' ||
    weigh(text) > LONGEST
  )
    return false;
  const links = [...element.querySelectorAll('a[href]')];
  const titles = links.map((link) => tidy(link.textContent ?? '')).filter((title) => weigh(title) >= 12);
  const first = titles[0];
  if (!first) return false;
  const leads = text.indexOf(first);
  return leads >= 0 && leads <= 24 && weigh(first) * 12 > weigh(text);
}
