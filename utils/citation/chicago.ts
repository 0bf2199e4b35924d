import { type CslItem, untitled } from './csl-item';
import { americanDay } from './dates';
import { fullName, invertedName } from './names';
import { quotedInSentence, quotedTitle } from './quoted';
import { italic, link, type Run, stopped } from './runs';
import type { CitationStyle } from './style';

/** With more authors, the first three and et al. (13.23). */
const MOST_AUTHORS = 6;

function authors({ author = [] }: CslItem): string | undefined {
  const names = author.map((name, at) => (at === 0 ? invertedName(name) : fullName(name)));
  if (names.length > MOST_AUTHORS) return `${names.slice(0, 3).join(', ')}, et al.`;
  const last = names.pop();
  return names.length > 0 ? `${names.join(', ')}, and ${last}` : last;
}

/** In a note names are in natural order; of three or more the first and et al. (13.23). */
function authorsInNote({ author = [] }: CslItem): string | undefined {
  const names = author.map(fullName);
  if (names.length > 2) return `${names[0]} et al.`;
  return names.length > 0 ? names.join(' and ') : undefined;
}

/**
 * The Chicago Manual of Style, 18th edition, an entry of the bibliography: newspapers in italics (14.89), web sites
 * not; the day of access only where the page has no date (14.104).
 */
export const chicago: CitationStyle = {
  entry(item) {
    const { issued, accessed, URL, 'container-title': container } = item;
    const by = authors(item);
    const runs: Run[] = [{ text: `${by ? `${stopped(by)} ` : ''}${quotedTitle(item.title) || `${untitled(item)}.`}` }];
    if (container) runs.push({ text: ' ' }, item.type === 'webpage' ? { text: container } : italic(container));
    if (issued) runs.push({ text: `${container ? ',' : ''} ${americanDay(issued)}` });
    if (container || issued) runs.push({ text: '.' });
    if (!issued && URL) runs.push({ text: ` Accessed ${americanDay(accessed)}.` });
    return URL ? [...runs, { text: ' ' }, link(URL), { text: '.' }] : runs;
  },
  inNote(item) {
    const { issued, accessed, URL, 'container-title': container } = item;
    const by = authorsInNote(item);
    const after = [
      ...(container ? [item.type === 'webpage' ? { text: container } : italic(container)] : []),
      ...(issued ? [{ text: americanDay(issued) }] : URL ? [{ text: `accessed ${americanDay(accessed)}` }] : []),
      ...(URL ? [link(URL)] : []),
    ];
    const before = by ? `${by}, ` : '';
    if (after.length === 0) return [{ text: before + (quotedTitle(item.title) || `${untitled(item)}.`) }];
    const title = quotedInSentence(item.title) || `${untitled(item)},`;
    const runs = after.flatMap((run, at) => [{ text: at === 0 ? ' ' : ', ' }, run]);
    return [{ text: before + title }, ...runs, { text: '.' }];
  },
};
