import type { CslItem } from './csl-item';
import { isoDay, year } from './dates';
import { initials, shortName } from './names';
import type { CslName } from './person-name';
import { link, type Run } from './runs';
import { type CitationStyle, isChinese } from './style';

interface Options {
  edition: 2025 | 2015;
  order: 'numeric' | 'author-date';
}

/** With more authors than this, the first three and 等. */
const MOST_AUTHORS = 3;

/**
 * GB/T 7714—2025 sets Chinese entries with full-width commas and parentheses, and half-width full stops and brackets.
 */
function marks({ edition }: Options, item: CslItem) {
  const wide = edition === 2025 && isChinese(item);
  return wide ? { comma: '，', open: '（', close: '）' } : { comma: ', ', open: '(', close: ')' };
}

/** `Godard J-L`; the 2015 edition puts family names in capitals and drops the hyphen. */
function author(name: CslName, { edition }: Options): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix } = name;
  const letters = initials(given).map((parts) => parts.join(edition === 2025 ? '-' : ' '));
  return [edition === 2025 ? family : family.toUpperCase(), ...letters, suffix].filter(Boolean).join(' ');
}

function authors(item: CslItem, options: Options): string | undefined {
  const { comma } = marks(options, item);
  const names = (item.author ?? []).map((name) => author(name, options));
  if (names.length === 0) return options.order === 'numeric' ? undefined : anonymous(item);
  const named = names.slice(0, MOST_AUTHORS);
  return [...named, ...(names.length > MOST_AUTHORS ? [isChinese(item) ? '等' : 'et al.'] : [])].join(comma);
}

/** The numeric style leaves out an unknown author; the author–date style needs a word (8.1.6 of the 2015 edition). */
const anonymous = (item: CslItem): string => (isChinese(item) ? '佚名' : 'Anon');

/** An unknown year is given as the year of access, in brackets as an estimate. */
const yearOf = ({ issued, accessed }: CslItem): string => (issued ? year(issued) : `[${year(accessed)}]`);

const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** Place and date: `（2026-05-18）[2026-05-20]` for a web page, `人民日报，2022-08-16（17）` for a newspaper. */
function origin(item: CslItem, options: Options): string {
  const { comma, open, close } = marks(options, item);
  const { issued, page, 'container-title': paper, URL } = item;
  const accessed = URL ? `[${isoDay(item.accessed)}]` : '';
  const day = issued && isoDay(issued);
  if (item.type === 'webpage') return `${day ? `${open}${day}${close}` : ''}${accessed}`;
  // The 2025 edition asks for the day of access of web pages only; it is given wherever no other day is known.
  const needsAccess = options.edition === 2015 || !day;
  return `${[paper, day].filter(Boolean).join(comma)}${page ? `${open}${page}${close}` : ''}${needsAccess ? accessed : ''}`;
}

/**
 * GB/T 7714—2015 and the edition that replaced it on 2026-07-01, as the styles of zotero-chinese implement them. A page
 * of a newspaper is [N/OL], any other page [EB/OL].
 */
export function gb7714(options: Options): CitationStyle {
  const entry = (item: CslItem): Run[] => {
    const { comma } = marks(options, item);
    const kind = item.type === 'article-newspaper' ? 'N' : 'EB';
    const by = authors(item, options);
    const head = options.order === 'numeric' ? by : `${by}${comma}${yearOf(item)}`;
    const from = origin(item, options);
    const text = [
      ...(head ? [ended(head)] : []),
      `${item.title}[${kind}${item.URL ? '/OL' : ''}].`,
      ...(from ? [`${from}.`] : []),
    ].join(' ');
    return item.URL ? [{ text: `${text} ` }, link(item.URL), { text: '.' }] : [{ text }];
  };
  if (options.order === 'numeric') return { entry };
  const inText = (item: CslItem): Run[] => {
    const { comma, open, close } = marks(options, item);
    const [first, ...others] = item.author ?? [];
    const more = others.length === 0 ? '' : isChinese(item) ? '等' : ' et al.';
    const by = first ? `${shortName(first)}${more}` : anonymous(item);
    return [{ text: `${open}${by}${comma}${yearOf(item)}${close}` }];
  };
  return { entry, inText };
}
