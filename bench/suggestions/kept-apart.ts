import type { Model } from '@/utils/suggestions/likelihood/model';
import { Model as Scorer } from '@/utils/suggestions/likelihood/model';
import type { Example } from './gold';
import { type Learned, type Lesson, learn, type Settings } from './logistic';
import { modelFile } from './model-file';

const UNDECIDED = { calibration: { slope: 1, offset: 0 }, threshold: { one: 0.5, article: 0.5 } };

export const lessonsOf = (examples: readonly Example[]): Lesson[] =>
  examples
    .filter(({ proposed }) => proposed)
    .map(({ evidence, right, document }) => ({ evidence, right, weight: document.weight }));

export const scorer = (learned: Learned): Model => new Scorer(modelFile(learned, UNDECIDED));

/**
 * The score of every proposed example by a model that has seen no document of its source, but has seen `always`; null
 * for those not proposed.
 */
export function scoresApart(
  examples: readonly Example[],
  always: readonly Example[],
  settings: Settings,
): (number | null)[] {
  const scores: (number | null)[] = examples.map(() => null);
  const whole = learn(lessonsOf([...examples, ...always]), settings);
  for (const source of new Set(examples.map(({ document }) => document.source))) {
    const model = scorer(
      learn(lessonsOf([...examples.filter(({ document }) => document.source !== source), ...always]), settings, whole),
    );
    for (const [i, { document, proposed, evidence }] of examples.entries())
      if (proposed && document.source === source) scores[i] = model.score(evidence);
  }
  return scores;
}
