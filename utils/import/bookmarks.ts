import { type ImportFormat, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { parseTime } from './parse-time';

const NETSCAPE = /<!DOCTYPE NETSCAPE-Bookmark-file/i;
/** Pocket's and Instapaper's lists are of the same kind, without its name. */
const LIST = /<title>\s*(Pocket Export|Instapaper: Export)/i;

/** The description of a bookmark: the `<dd>` after its `<dt>`. */
function descriptionOf(link: Element): string {
  const next = (link.closest('dt') ?? link).nextElementSibling;
  if (next?.localName !== 'dd') return '';
  // An unclosed <dd> holds the list that follows; its own words come first.
  return (next.firstChild?.nodeType === 3 ? next.firstChild.textContent : '')?.trim() ?? '';
}

/**
 * Bookmarks as browsers, Pinboard, Raindrop, Pocket and Instapaper export them in HTML:
 * https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 */
export const bookmarks: ImportFormat = {
  id: 'bookmarks',
  recognizes: (file) =>
    file.kind === 'markup' && (NETSCAPE.test(file.text.slice(0, 500)) || LIST.test(file.text.slice(0, 2000))),
  async read(file, { now, parseMarkup }) {
    if (file.kind !== 'markup') return refuse('unknown-format');
    const page = await parseMarkup(file.text, 'text/html');
    if (!page) return refuse('unknown-format');
    const records = new ImportedRecords(now);
    for (const link of page.querySelectorAll('a[href]')) {
      const address = link.getAttribute('href') ?? '';
      const title = link.textContent?.trim() || address;
      if (!/^https?:/i.test(address)) {
        records.refuse('articles', title, 'unsafe-address');
        continue;
      }
      const tags = (link.getAttribute('tags') ?? '')
        .split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== '');
      const added = parseTime(link.getAttribute('add_date') ?? link.getAttribute('time_added') ?? '');
      records.article(address, {
        title,
        note: joinNotes(descriptionOf(link), tags.map((tag) => `#${tag.replace(/\s+/g, '_')}`).join(' ')),
        ...(added ? { own: { created: added, accessed: added } } : {}),
      });
    }
    for (const folder of page.querySelectorAll('h3'))
      records.leaveOut(`<H3> ${folder.textContent?.trim() ?? ''}`.slice(0, 80));
    if (records.isEmpty) return refuse('nothing-readable');
    return records.finish('bookmarks', { articles: ['note'] });
  },
};
