import { suggest } from '@/utils/suggestions/suggest';
import type { KnownNames } from './kinds';

/** Where the suggestions find officials named in two texts of one article, whose language (BCP 47) is `lang`. */
export function namesIn(before: string, after: string, lang: string): KnownNames {
  const names = (text: string) =>
    suggest(text, lang, { kinds: ['official'] }).flatMap((found) => (found.kind === 'official' ? [found.name] : []));
  return { before: names(before), after: names(after) };
}
