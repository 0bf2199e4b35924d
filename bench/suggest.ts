import { knowModel, type ModelLanguage } from '@/utils/suggestions/likelihood/known-models';
import { suggest as suggestions } from '@/utils/suggestions/suggest';
import { knowTraditional } from '@/utils/suggestions/zh/fold';
import en from '../public/suggestion-model-en.json';
import zh from '../public/suggestion-model-zh.json';
import pairs from '../public/traditional-to-simplified.txt';

knowTraditional(pairs);
for (const [lang, model] of Object.entries({ zh, en })) knowModel(lang as ModelLanguage, model);

/** The suggestion scorer's way in: it hands over a text and `zh` or `en`, and calls a suggestion's kind its type. */
export function suggest(text: string, lang: string) {
  return suggestions(text, lang).map(({ kind, ...rest }) => ({ type: kind, ...rest }));
}
