import type { Clues } from '@/utils/extraction/metadata/clues';
import type { Page, Pass, Trail } from '@/utils/extraction/pass';
import { bare, isSentence, tidy, weigh } from '@/utils/extraction/script';

/** An article says at least so much beside its headline: two sentences. */
const LEAST = 100;
const HEADINGS = 'h1, h2, h3';
/** So many headings that lead elsewhere are a list of other articles. */
const FEWEST = 3;

/**
 * Takes out the stream of other articles that some pages show beside or below their own: the one whose headline the
 * page's title or data name stays. A short article would drown in it.
 */
export const dropStream = (clues: Clues): Pass<Page> => ({
  name: 'drop-teasers',
  reason: 'Previews of other articles.',
  run({ document, url }, trail) {
    const heading = ownHeading(clues);
    if (!heading || !document.body?.contains(heading)) return;
    const own = articleOf(heading, document.body);
    if (!own) return;
    for (let at: Element = own; at !== document.body && at.parentElement; at = at.parentElement) {
      for (const sibling of [...at.parentElement.children]) {
        if (sibling !== at && isOther(sibling, at, heading, url)) removeFrom(sibling, trail);
      }
    }
  },
});

const removeFrom = (element: Element, trail: Trail): void => {
  if (element.isConnected) trail.remove(element);
};

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
    // Two of one wording: which of them is the article's is not said.
    if (own.length > 0) return own.sort((a, b) => a.level - b.level)[0]?.element;
  }
  return undefined;
}

/** The smallest element around the heading that says something besides it. */
function articleOf(heading: Element, body: Element): Element | undefined {
  for (let at = heading.parentElement; at && at !== body; at = at.parentElement) {
    if (saysEnough(at)) return at;
  }
  return undefined;
}

/** Does it say so much in sentences? */
function saysEnough(element: Element): boolean {
  let prose = 0;
  for (const one of element.querySelectorAll('p, div, li, td')) {
    if (one.querySelector('p, div, li, td')) continue;
    const text = tidy(one.textContent ?? '');
    if (isSentence(text) && !one.closest('a')) prose += weigh(text);
    if (prose >= LEAST) return true;
  }
  return false;
}

/** Is this neighbour of the article another article, or a list of several? */
function isOther(sibling: Element, own: Element, heading: Element, url: string): boolean {
  const headings = [...(sibling.matches(HEADINGS) ? [sibling] : []), ...sibling.querySelectorAll(HEADINGS)];
  const [first] = headings;
  if (!first || sibling.matches('header, footer')) return false;
  const elsewhere = headings.filter((one) => leadsElsewhere(one, url)).length;
  if (elsewhere >= FEWEST && elsewhere * 2 > headings.length) return true;
  const isAlike = sibling.localName === 'article' && own.localName === 'article' && sibling.className === own.className;
  return isAlike && (first.localName === heading.localName || elsewhere > 0);
}

function leadsElsewhere(heading: Element, url: string): boolean {
  const href = (heading.closest('a') ?? heading.querySelector('a'))?.getAttribute('href') ?? '';
  if (href === '' || href.startsWith('#') || !URL.canParse(href, url)) return false;
  const [there, here] = [new URL(href, url), new URL(url)];
  return there.pathname !== here.pathname || there.search !== here.search;
}
