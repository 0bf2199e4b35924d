import type { ArticleMetadata, PageBreak, Revision } from '@/utils/model/article';
import { bylineOf } from '@/utils/model/byline';
import { type Change, type CompareOptions, compareVersions, isSameLine, type Version } from './compare';
import { HEAD, type HeadPart } from './kinds';

/** A text of an article as it was read under one title; or what is on screen. */
export interface ReadVersion extends Version {
  /** ISO 8601, when it was first read so; absent for what is on screen and not known yet. */
  readonly at?: string;
  readonly partial?: Revision['partial'];
  readonly pages?: readonly PageBreak[] | undefined;
}

type Reading = Pick<Revision, 'text' | 'titles' | 'partial' | 'pages' | 'created' | 'seen'>;

/**
 * Every version of an article, the oldest first: a text that a page retitled is one for each of its titles, and one
 * that the page went back to is one more.
 */
export function versionsOf(readings: readonly Reading[]): ReadVersion[] {
  return readings
    .flatMap(({ text, titles, partial, pages, created, seen }): ReadVersion[] => {
      const common = { text, pages, ...(partial ? { partial } : {}) };
      const versions: ReadVersion[] = titles?.length
        ? titles.map(({ title, by, published, at }, i) => ({
            ...common,
            title,
            byline: by,
            published,
            at: i === 0 ? created : at,
          }))
        : [{ ...common, at: created }];
      const last = versions.at(-1);
      return last && seen && seen > (last.at ?? '') ? [...versions, { ...last, at: seen }] : versions;
    })
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
}

type Head = Pick<ArticleMetadata, 'title' | 'authors' | 'published' | 'provenance'>;

/**
 * `text` under what its page says of it. A saved copy comes with what the reader set by hand: for that stands what the
 * page said when it was last read with this text, or nothing where that is not known.
 */
export function versionAs(
  text: string,
  metadata: Head,
  versions: readonly ReadVersion[],
): Pick<ReadVersion, 'text' | HeadPart> {
  const said = versions.findLast((version) => version.text === text);
  const { title, provenance } = metadata;
  return {
    text,
    title: provenance.title === 'by-hand' ? said?.title : title,
    byline: provenance.authors === 'by-hand' ? said?.byline : bylineOf(metadata) || undefined,
    published: provenance.published === 'by-hand' ? said?.published : metadata.published?.iso,
  };
}

/** Parts that a reader took instead of the article are not versions of it. */
const isComparable = (one: ReadVersion, other: ReadVersion): boolean =>
  one.partial === other.partial && one.partial !== 'selection';

/** A value missing in either head is not a difference. */
const isSameVersion = (one: ReadVersion, other: ReadVersion): boolean =>
  one.text === other.text && HEAD.every((part) => isSameLine(part, one, other));

/**
 * The version to compare the one on screen with: what the page said last before it, even if this text first appeared
 * earlier. Undefined when there is none.
 */
export const earlierThan = (shown: ReadVersion, versions: readonly ReadVersion[]): ReadVersion | undefined =>
  versions.findLast((version) => !isSameVersion(version, shown) && isComparable(version, shown));

/** The edits between two versions, limited to the pages that both have. */
export function compareReadings(before: ReadVersion, after: ReadVersion, options: CompareOptions = {}): Change[] {
  const pages = Math.min(before.pages?.length ?? 0, after.pages?.length ?? 0);
  const common = ({ text, pages: breaks, title, byline, published }: ReadVersion): Version => ({
    text: text.slice(0, breaks?.[pages]?.at ?? text.length),
    title,
    byline,
    published,
  });
  return compareVersions(common(before), common(after), options);
}
