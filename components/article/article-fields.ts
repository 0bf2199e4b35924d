import { readNames, typedNames } from '@/utils/citation/people';
import type { ArticleMetadata } from '@/utils/model/article';
import type { Correction } from '@/utils/model/correction';

export const ARTICLE_FIELDS = ['title', 'authors', 'source', 'date'] as const;
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

/** One field of an article as it is typed in. */
export interface FieldText {
  value: string;
  /** The correction made by what was typed; empty where it changes nothing. */
  correct: (typed: string) => Correction;
  /** Its name in the article's provenance. */
  provenance: 'title' | 'authors' | 'source' | 'published';
}

/** A correction of the date; a typed day replaces the time, too. */
const dateCorrection = (day: string, { published }: ArticleMetadata): Correction => {
  if (day === (published?.iso.slice(0, 10) ?? '')) return {};
  return { published: day ? { text: day, iso: day } : null };
};

/** The fields of an article that are corrected as text; the date as a day, ISO 8601. */
export const fieldTexts = (metadata: ArticleMetadata): Record<ArticleField, FieldText> => ({
  title: { value: metadata.title, correct: (title) => (title ? { title } : {}), provenance: 'title' },
  authors: {
    value: typedNames(metadata.authors),
    correct: (typed) => ({ authors: readNames(typed, metadata.authors) }),
    provenance: 'authors',
  },
  source: {
    // As it is shown: the site, where the page names no source.
    value: metadata.source ?? metadata.site ?? '',
    correct: (source) => ({ source: source || null }),
    provenance: 'source',
  },
  date: {
    value: metadata.published?.iso.slice(0, 10) ?? '',
    correct: (day) => dateCorrection(day, metadata),
    provenance: 'published',
  },
});
