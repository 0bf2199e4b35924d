import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { WriteOptions } from './format';
import type { Place } from './place';
import { withReadingAids } from './structure/reading-aids';
import { textFragment } from './text-fragment';
import { webAddress } from './web-address';

type Linked = Pick<Article, 'id' | 'url'>;

/** The passage on the web: the article's address with a text fragment; undefined where it has no web address. */
export function passageLink({ url }: Linked, { target }: Annotation, place?: Place): string | undefined {
  const address = webAddress(url);
  if (!address) return undefined;
  const { prefix, exact, suffix } = target.selector.quote;
  const passage = place
    ? withReadingAids(place.revision, place.start, place.end)
    : { text: prefix + exact + suffix, start: prefix.length, end: prefix.length + exact.length, isExcerpt: true };
  // A route after `#` is part of the address; the directive follows it.
  return `${address}${address.includes('#') ? '' : '#'}${textFragment(passage)}`;
}

/** A link to the passage in the saved copy in this browser; undefined if the options give no address for copies. */
export function savedCopyLink(
  { id }: Linked,
  annotation: Pick<Annotation, 'id'> | undefined,
  { savedCopies }: Pick<WriteOptions, 'savedCopies'>,
): string | undefined {
  if (!savedCopies) return undefined;
  return `${savedCopies}?article=${id}${annotation ? `#annotation=${annotation.id}` : ''}`;
}
