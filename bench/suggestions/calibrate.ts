import type { Example } from './gold';
import { minimise } from './lbfgs';

/**
 * Platt scaling: the logistic curve from score to probability that fits scores of documents kept apart
 * (J. Platt, Probabilistic outputs for support vector machines, 1999).
 */
export function calibrate(
  examples: readonly Example[],
  scores: readonly (number | null)[],
): { slope: number; offset: number } {
  const pairs = examples.flatMap(({ right, document }, i) => {
    const score = scores[i];
    return score === null || score === undefined || document.seen ? [] : [{ score, right }];
  });
  const [slope = 1, offset = 0] = minimise(
    (x, gradient) => {
      const [a = 0, b = 0] = x;
      let loss = 0;
      gradient.fill(0);
      for (const { score, right } of pairs) {
        const z = a * score + b;
        loss += Math.log1p(Math.exp(right ? -z : z));
        const wrong = 1 / (1 + Math.exp(-z)) - (right ? 1 : 0);
        gradient[0] = (gradient[0] ?? 0) + wrong * score;
        gradient[1] = (gradient[1] ?? 0) + wrong;
      }
      return loss;
    },
    2,
    { steps: 100 },
  );
  return { slope: Math.round(slope * 1000) / 1000, offset: Math.round(offset * 1000) / 1000 };
}
