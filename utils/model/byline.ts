import type { ArticleMetadata } from './article';

/** UTF-16 code units: a line of the model holds more. */
const LONGEST = 500;

/** Who wrote an article as one line; '' where its page does not say. */
export const bylineOf = ({ authors }: Pick<ArticleMetadata, 'authors'>): string =>
  authors
    .map(({ name }) => name.trim())
    .filter((name) => name !== '')
    .join('、')
    .slice(0, LONGEST);

/** The day of an ISO 8601 day or moment, as it is written there. */
export const dayIn = (iso: string | undefined): string | undefined => iso?.slice(0, 10);
