import type { Position } from '@/utils/model/annotation';
import { suggest } from '@/utils/suggestions/suggest';
import type { KnownOfficials } from './kinds';

/** Positions of officials found in two texts of one article, in language `lang` (BCP 47). */
export function officialsIn(before: string, after: string, lang: string): KnownOfficials {
  const [was, is] = [before, after].map((text) => placesIn(text, lang)) as [Found, Found];
  return {
    names: { before: was.names, after: is.names },
    titles: { before: was.titles, after: is.titles },
  };
}

interface Found {
  names: Position[];
  titles: Position[];
}

function placesIn(text: string, lang: string): Found {
  const found = suggest(text, lang, { kinds: ['official'] });
  const officials = found.flatMap((one) => (one.kind === 'official' ? [one] : []));
  return { names: officials.map(({ name }) => name), titles: officials.flatMap(({ title }) => title ?? []) };
}
