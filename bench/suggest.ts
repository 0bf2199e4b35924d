import { suggest as suggestions } from '@/utils/suggestions/suggest';
import { knowTraditional } from '@/utils/suggestions/zh/fold';
import pairs from '../public/traditional-to-simplified.txt';

knowTraditional(pairs);

/** The suggestion scorer's way in: it hands over a text and `zh` or `en`, and calls a suggestion's kind its type. */
export function suggest(text: string, lang: string) {
  return suggestions(text, lang).map(({ kind, ...rest }) => ({ type: kind, ...rest }));
}
