import { LABELS } from '@/utils/export/labels';
import { type ArticleMetadata, SITE_KINDS } from '@/utils/model/article';
import { partialMetadata } from './imported-records';
import { localAddress } from './plain-text';
import { publishedOn, type Variables } from './refi-variables';
import { guidOf } from './refi-xml';

// Our projects have several sources per article: earlier texts, named by date, and quotes found in none.
const EARLIER = / \(\d{4}-\d\d-\d\d\)$/;
const ORPHANS = new RegExp(
  ` · (?:${Object.values(LABELS)
    .map(({ notInText }) => notInText)
    .join('|')})$`,
);

interface Sorted {
  address: string;
  title: string;
  /** Not a text, but the quotes found in none. */
  isOrphans: boolean;
}

/**
 * Assigns sources to articles, each identified by its address or by the name of its first source. `isOurs`: names
 * follow our rules; in other programs' projects an interview named with a date is not an earlier text of another.
 */
export function createSorter(variables: Variables, isOurs: boolean): (source: Element) => Sorted {
  /** Articles without a web address; those with one are identified by it in all their sources. */
  const byTitle = new Map<string, string>();
  return (source) => {
    const name = source.getAttribute('name') ?? '';
    const isOrphans = ORPHANS.test(name);
    const title = name.replace(ORPHANS, '').replace(EARLIER, '');
    // Ours that another program wrote again still have the addresses we gave them.
    const written = variables.address(source);
    const isEarlier = EARLIER.test(name) && (isOurs || written !== undefined);
    const known = isOrphans || isEarlier ? byTitle.get(title) : undefined;
    const address = written ?? known ?? localAddress(guidOf(source) || name);
    if (written === undefined || !isOurs) byTitle.set(isOrphans || isEarlier ? title : name, address);
    return { address, title: known || isOrphans ? title : name, isOrphans };
  };
}

/** An article's metadata in the variables that Pressmark writes. */
export function metadataOf(values: ReadonlyMap<string, string>): Partial<ArticleMetadata> {
  const text = (name: string) => values.get(name) || undefined;
  const people = text('author')
    ?.split('; ')
    .map((name) => ({ name }));
  const published = text('published');
  const iso = published && publishedOn(published);
  const kind = SITE_KINDS.find((one) => one === text('kind'));
  const [site, source, lang, section] = [text('site'), text('source'), text('lang'), text('section')];
  return {
    ...(people ? { authors: people } : {}),
    ...(published && iso ? { published: { text: published, iso } } : {}),
    ...(kind ? { kind } : {}),
    ...(site ? { site } : {}),
    ...(source ? { source } : {}),
    ...(lang ? { lang } : {}),
    ...(section ? { section } : {}),
    ...(text('dir') === 'rtl' ? { dir: 'rtl' as const } : {}),
    ...partialMetadata(text('partial') ?? ''),
  };
}
