import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelLanguage } from '@/utils/suggestions/likelihood/known-models';
import { calibrate } from './calibrate';
import { examplesOf } from './examples';
import { readGold } from './gold';
import { lessonsOf, scorer, scoresApart } from './kept-apart';
import { parseLessons } from './lessons';
import { learn, type Settings } from './logistic';
import { modelFile } from './model-file';
import { operatingPoint } from './operating-point';
import { report } from './report';

/**
 * Chosen by the log loss of documents that were read, each source judged by a model that has not seen it, and of those
 * written and never trained on; neighbours do about as well (docs/suggestions.md). `article`: how likely the likeliest
 * of an article must be for any to be suggested.
 */
export const SETTINGS: Record<ModelLanguage, Settings & { article: number }> = {
  zh: { least: { signs: 5, runs: 5 }, penalty: { signs: 4, around: 300, runs: 1 }, article: 0.8 },
  en: { least: { signs: 5, runs: 5 }, penalty: { signs: 5, around: 300, runs: 1 }, article: 0.7 },
};

/**
 * Learns the models from a folder of labels and from `lessons`, writes them to `into` (nowhere when absent), and tells
 * the figures, those of `held`, which is not learned from, too.
 */
export function train(
  gold: string,
  lessons: Record<ModelLanguage, string>,
  held: Record<ModelLanguage, string>,
  { into, langs = ['zh', 'en'] }: { into?: string; langs?: readonly ModelLanguage[] },
): string {
  const documents = readGold(gold);
  return langs
    .map((lang) => {
      const examples = documents.filter((document) => document.lang === lang).flatMap(examplesOf);
      const written = parseLessons(lessons[lang], lang).flatMap(examplesOf);
      const { article, ...settings } = SETTINGS[lang];
      const scores = scoresApart(examples, written, settings);
      const calibration = calibrate(examples, scores);
      const threshold = operatingPoint({ examples, scores }, calibration, article);
      const learned = learn(lessonsOf([...examples, ...written]), settings);
      const file = modelFile(learned, { calibration, threshold });
      if (into) writeFileSync(join(into, `suggestion-model-${lang}.json`), `${JSON.stringify(file)}\n`);
      const model = scorer(learned);
      const apart = parseLessons(held[lang], lang).flatMap(examplesOf);
      const unseen = apart.map(({ proposed, evidence }) => (proposed ? model.score(evidence) : null));
      return report(lang, { examples, scores }, { examples: apart, scores: unseen }, { calibration, threshold });
    })
    .join('\n');
}
