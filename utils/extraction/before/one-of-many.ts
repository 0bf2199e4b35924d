import { linkShare } from '@/utils/extraction/after/blocks';
import { isTeaser, rowsOf } from '@/utils/extraction/after/drop-teasers';
import type { Line } from '@/utils/extraction/lines';
import type { Clues } from '@/utils/extraction/metadata/clues';
import type { Page, Pass, Trail } from '@/utils/extraction/pass';
import { bare, isSentence, tidy, weigh } from '@/utils/extraction/script';

/** An article says at least so much: two sentences. */
const LEAST = 100;
const HEADINGS = 'h1, h2, h3, h4';
/** How many headings or previews that lead elsewhere are a list of other articles. */
const FEWEST = 3;
/**
 * A first-level heading is the article's as long as the text above it weighs less than this many times the text below
 * it.
 */
const TRUST = 4;
/** The longest a preview may be, with its headline. */
const LONGEST_TEASER = 600;
const BESIDE = 'nav, footer, aside, form, figure, dialog';

/**
 * Removes what surrounds the article that the page's title or data name: prose above its headline, and streams of other
 * articles beside or below it, in which a short article would drown.
 */
export const dropStream = (clues: Clues): Pass<Page> => ({
  name: 'drop-teasers',
  run({ document, url }, trail) {
    const { body } = document;
    const heading = ownHeading(clues);
    if (!body || !heading || !body.contains(heading)) return;
    const at = clues.lines.findIndex(({ node }) => heading.contains(node));
    const prose = clues.lines.flatMap((line, i) => (at >= 0 && isProse(line, body) ? [{ line, i }] : []));
    const below = prose.filter(({ i }) => i > at).map(({ line }) => line);
    const above = prose.filter(({ i }) => i < at).map(({ line }) => line);
    const trust = heading.localName === 'h1' ? TRUST : 1;
    if (weightOf(above) < weightOf(below) * trust) dropAbove(above, heading, trail);
    const own = below.find(({ element }) => !element.closest(BESIDE)) ?? below[0];
    if (!own) return;
    const saidOutside = (box: Element): number => weightOf(below.filter(({ node }) => !box.contains(node)));
    for (let inner: Element = own.element; inner !== body && inner.parentElement; inner = inner.parentElement) {
      for (const sibling of [...inner.parentElement.children]) {
        if (sibling === inner || sibling.contains(heading) || !sibling.isConnected) continue;
        const other = otherIn(sibling, inner, heading, url);
        if (!other || saidOutside(other) < LEAST) continue;
        const title = other.previousElementSibling;
        if (title?.matches(HEADINGS) && !title.contains(heading)) trail.remove(title);
        trail.remove(other);
      }
    }
  },
});

const isProse = ({ text, linked, node }: Line, body: Element): boolean =>
  isSentence(text) && linked * 2 < text.length && body.contains(node);

const weightOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + weigh(text), 0);

/**
 * Removes prose above the headline (consent, alerts, columns that come first in the tree): nothing of the article
 * stands there in a box of its own.
 */
function dropAbove(prose: readonly Line[], heading: Element, trail: Trail): void {
  for (const { element } of prose) {
    let box = element;
    while (box.parentElement && !box.parentElement.contains(heading)) box = box.parentElement;
    // A box beside the headline itself is its deck.
    const isDeck = box.parentElement === heading.parentElement && box.parentElement?.localName !== 'body';
    if (!box.isConnected || isDeck || box.matches('header') || box.querySelector('figure, picture, video')) continue;
    trail.remove(box);
  }
}

/** The heading that says what the data or the title of the page say. */
function ownHeading({ data, metas, documentTitle, marked }: Clues): Element | undefined {
  const titles = [data.headline, metas.get('og:title')?.[0], documentTitle].flatMap((title) =>
    title ? [bare(title)] : [],
  );
  for (const title of titles) {
    const own = marked.headings.filter(({ text, level }) => {
      const words = bare(text);
      return level < 4 && words.length >= 4 && (title.startsWith(words) || words === title);
    });
    // Two with the same words: nothing tells which belongs to the article.
    if (own.length > 0) return own.sort((a, b) => a.level - b.level)[0]?.element;
  }
  return undefined;
}

const kindOf = ({ localName, className }: Element): string => `${localName}.${className}`;

/** The part of this neighbour of the article that is another article, or a list of several. */
function otherIn(sibling: Element, own: Element, heading: Element, url: string): Element | undefined {
  if (sibling.matches('header, footer')) return undefined;
  const headings = [...(sibling.matches(HEADINGS) ? [sibling] : []), ...sibling.querySelectorAll(HEADINGS)];
  const elsewhere = headings.filter((one) => leadsElsewhere(one, url));
  if (kindOf(sibling) === kindOf(own) || (own.localName === 'article' && sibling.localName === 'article')) {
    const [first] = headings;
    const isTitled = first && (first.localName === heading.localName || elsewhere.includes(first));
    return own.localName === 'article' && isTitled ? sibling : undefined;
  }
  if (elsewhere.length >= FEWEST && elsewhere.length * 2 > headings.length) {
    const list = around(elsewhere, sibling);
    if (!holdsText(list) && weigh(list.textContent ?? '') / elsewhere.length <= LONGEST_TEASER) return list;
  }
  return isListOfTeasers(sibling) ? sibling : undefined;
}

/** Paragraphs that follow one another are an article's, whatever stands between them. */
function holdsText(box: Element): boolean {
  const beside = new Map<Element, number>();
  for (const paragraph of box.querySelectorAll('p')) {
    const parent = paragraph.parentElement;
    if (!parent || !isSentence(tidy(paragraph.textContent ?? '')) || linkShare(paragraph) > 0.5) continue;
    const count = (beside.get(parent) ?? 0) + 1;
    if (count >= FEWEST) return true;
    beside.set(parent, count);
  }
  return false;
}

/** The smallest element in `box` that contains all of these except their title. */
function around(elements: readonly Element[], box: Element): Element {
  const inner = [...box.children].find((child) => elements.every((one) => child.contains(one)));
  const says = (element: Element): number => weigh(element.textContent ?? '');
  return inner && says(box) - says(inner) > LEAST ? around(elements, inner) : box;
}

function leadsElsewhere(heading: Element, url: string): boolean {
  const href = (heading.closest('a') ?? heading.querySelector('a'))?.getAttribute('href') ?? '';
  if (href === '' || href.startsWith('#') || !URL.canParse(href, url)) return false;
  const [there, here] = [new URL(href, url), new URL(url)];
  return there.pathname !== here.pathname || there.search !== here.search;
}

/** Three or more previews of one kind make up most of what it says. */
function isListOfTeasers(box: Element): boolean {
  if (box.querySelectorAll('a').length < FEWEST) return false;
  const whole = weigh(box.textContent ?? '');
  const isMost = (row: readonly Element[]): boolean =>
    row.reduce((sum, one) => sum + weigh(one.textContent ?? ''), 0) > whole * 0.6;
  return [box, ...box.querySelectorAll('ul, ol, div, section')].some(
    (parent) =>
      parent.childElementCount * LONGEST_TEASER >= whole &&
      rowsOf(parent).some((row) => whole / row.length <= LONGEST_TEASER && row.every(isTeaser) && isMost(row)),
  );
}
