import type { CitationStyleId } from '@/utils/model/settings';
import { apa } from './apa';
import { chicago } from './chicago';
import { gb7714 } from './gb7714';
import { mla } from './mla';
import { markdown, plain } from './prose';
import type { CitationStyle } from './style';

/** Every style, in the order they are offered. */
export const citationStyles: Record<CitationStyleId, CitationStyle> = {
  'gb-2025-numeric': gb7714({ edition: 2025, order: 'numeric' }),
  'gb-2025-author-date': gb7714({ edition: 2025, order: 'author-date' }),
  'gb-2015-numeric': gb7714({ edition: 2015, order: 'numeric' }),
  'gb-2015-author-date': gb7714({ edition: 2015, order: 'author-date' }),
  apa,
  mla,
  chicago,
  markdown,
  plain,
};
