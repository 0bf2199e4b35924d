import { type CslItem, untitled } from './csl-item';
import { mlaDay } from './dates';
import { fullName, invertedName, shortName } from './names';
import { quotedTitle, singleQuotes } from './quoted';
import { italic, link, type Run, stopped } from './runs';
import type { CitationStyle } from './style';

/** Three or more authors are the first and et al. */
function authors({ author: [first, second, ...others] = [] }: CslItem): string | undefined {
  if (!first) return undefined;
  if (others.length > 0) return `${invertedName(first)}, et al.`;
  return second ? `${invertedName(first)}, and ${fullName(second)}` : invertedName(first);
}

/** MLA Handbook, 9th edition: author, title, container, date, address; the day of access last. */
export const mla: CitationStyle = {
  entry(item) {
    const by = authors(item);
    const { issued, accessed, URL, 'container-title': container } = item;
    const runs: Run[] = [{ text: `${by ? `${stopped(by)} ` : ''}${quotedTitle(item.title) || `${untitled(item)}.`}` }];
    const rest = [container ? italic(container) : undefined, issued ? { text: mlaDay(issued) } : undefined];
    const parts = [...rest, URL ? link(URL) : undefined].filter((run) => run !== undefined);
    for (const [at, run] of parts.entries()) runs.push({ text: at === 0 ? ' ' : ', ' }, run);
    if (parts.length > 0) runs.push({ text: '.' });
    return URL ? [...runs, { text: ` Accessed ${mlaDay(accessed)}.` }] : runs;
  },
  inText({ author: [first, second, ...others] = [], title, type }) {
    if (!first && title === '') return [{ text: `(${untitled({ type })})` }];
    if (!first) return [{ text: `(“${singleQuotes(title)}”)` }];
    const more = others.length > 0 ? ' et al.' : second ? ` and ${shortName(second)}` : '';
    return [{ text: `(${shortName(first)}${more})` }];
  },
};
