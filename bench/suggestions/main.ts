import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowModel } from '@/utils/suggestions/likelihood/known-models';
import { knowTraditional } from '@/utils/suggestions/zh/fold';
import { score } from './score';
import { train } from './train';

/** Trains the models or scores the suggestions as they ship; bundled and run by scripts/suggestions.mjs. */
export function main(what: 'train' | 'score', gold: string, root: string, options: readonly string[]): string {
  const file = (name: string) => readFileSync(join(root, 'public', name), 'utf8');
  knowTraditional(file('traditional-to-simplified.txt'));
  const written = (folder: string) => {
    const text = (lang: string) => readFileSync(join(root, `bench/suggestions/${folder}/${lang}.txt`), 'utf8');
    return { zh: text('zh'), en: text('en') };
  };
  const langs = (['zh', 'en'] as const).filter((lang) => options.includes(`--${lang}`));
  if (what === 'train')
    return train(gold, written('lessons'), written('held-out'), {
      ...(options.includes('--dry') ? {} : { into: join(root, 'public') }),
      ...(langs.length > 0 ? { langs } : {}),
    });
  for (const lang of ['zh', 'en'] as const) knowModel(lang, JSON.parse(file(`suggestion-model-${lang}.json`)));
  return score(gold, { bySource: options.includes('--by-source') });
}
