import type { Example } from './gold';

export interface Figures {
  precision: number;
  recall: number;
  f: number;
  /** Documents without a directive that stay without a suggestion, and how many there are. */
  clean: number;
  without: number;
  documents: number;
}

/**
 * Sentence by sentence; `suggested` says which of the examples are. Shares are 0 to 1, NaN where there is nothing to
 * share.
 */
export function figures(
  examples: readonly Example[],
  suggested: (i: number) => boolean,
  keep: (example: Example) => boolean,
): Figures {
  let [right, wrong, missed] = [0, 0, 0];
  const documents = new Map<string, { directs: boolean; alarm: boolean }>();
  for (const [i, example] of examples.entries()) {
    if (!keep(example)) continue;
    const about = documents.get(example.document.id) ?? { directs: false, alarm: false };
    documents.set(example.document.id, about);
    about.directs ||= example.right;
    const hit = suggested(i);
    about.alarm ||= hit && !example.right;
    if (hit && example.right) right++;
    else if (hit) wrong++;
    else if (example.right) missed++;
  }
  const empty = [...documents.values()].filter(({ directs }) => !directs);
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  return {
    precision,
    recall,
    f: (2 * right) / (2 * right + wrong + missed),
    clean: empty.filter(({ alarm }) => !alarm).length,
    without: empty.length,
    documents: documents.size,
  };
}

/** How often suggestions of a likelihood were right: ten steps of a tenth. */
export function reliability(
  examples: readonly Example[],
  likelihood: (i: number) => number | null,
): { from: number; count: number; mean: number; right: number }[] {
  const steps = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, count: 0, mean: 0, right: 0 }));
  for (const [i, example] of examples.entries()) {
    const value = likelihood(i);
    if (value === null) continue;
    const step = steps[Math.min(9, Math.floor(value * 10))];
    if (!step) continue;
    step.count++;
    step.mean += value;
    step.right += example.right ? 1 : 0;
  }
  return steps.map((step) => ({ ...step, mean: step.mean / step.count, right: step.right / step.count }));
}
