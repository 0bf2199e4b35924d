import { type CslItem, untitled } from './csl-item';
import { americanDay, monthDay, year } from './dates';
import { initials, shortName } from './names';
import type { CslName } from './person-name';
import { italic, link, type Run, stopped } from './runs';
import type { CitationStyle } from './style';

/** With more authors, the first nineteen, an ellipsis and the last. */
const MOST_AUTHORS = 20;

function author(name: CslName): string {
  if ('literal' in name) return name.literal;
  const letters = initials(name.given).map((parts) => parts.map((letter) => `${letter}.`).join('-'));
  return [name.family, letters.join(' '), name.suffix].filter(Boolean).join(', ');
}

function authors(names: readonly CslName[]): string {
  const all = names.map(author);
  const last = all.pop() ?? '';
  if (all.length === 0) return last;
  if (all.length >= MOST_AUTHORS) return `${all.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${last}`;
  return `${all.join(', ')}, & ${last}`;
}

/** A work that stands alone is italic; one in a newspaper is not, but the newspaper is. */
const title = (item: CslItem): Run[] => {
  if (item.title === '') return [{ text: `[${untitled(item)}].` }];
  const stop = stopped(item.title).slice(item.title.length);
  return [item.type === 'webpage' ? italic(item.title) : { text: item.title }, { text: stop }];
};

/** The site is not repeated where it is the author (10.16 of the manual). */
function container(item: CslItem): Run[] {
  const name = item['container-title'];
  if (!name || (item.author?.length === 1 && item.author.some((one) => shortName(one) === name))) return [];
  return item.type === 'webpage' ? [{ text: ` ${stopped(name)}` }] : [{ text: ' ' }, italic(name), { text: '.' }];
}

/** A page without a date may still change: then the day it was read is given (9.16 of the manual). */
function address({ URL, issued, accessed }: CslItem): Run[] {
  if (!URL) return [];
  return [{ text: issued ? ' ' : ` Retrieved ${americanDay(accessed)}, from ` }, link(URL)];
}

/** Publication Manual of the American Psychological Association, 7th edition, 10.1 and 10.16. */
export const apa: CitationStyle = {
  entry(item) {
    const date = ` (${item.issued ? `${year(item.issued)}, ${monthDay(item.issued)}` : 'n.d.'}).`;
    const start: Run[] = item.author
      ? [{ text: `${stopped(authors(item.author))}${date} ` }, ...title(item)]
      : [...title(item), { text: date }];
    return [...start, ...container(item), ...address(item)];
  },
  inText(item) {
    const when = item.issued ? year(item.issued) : 'n.d.';
    const [first, second, ...others] = item.author ?? [];
    if (!first) {
      if (item.title === '') return [{ text: `([${untitled(item)}], ${when})` }];
      if (item.type === 'webpage') return [{ text: '(' }, italic(item.title), { text: `, ${when})` }];
      return [{ text: `(“${item.title},” ${when})` }];
    }
    const more = others.length > 0 ? ' et al.' : second ? ` & ${shortName(second)}` : '';
    return [{ text: `(${shortName(first)}${more}, ${when})` }];
  },
};
