import { type Evidence, SLOTS } from '@/utils/suggestions/likelihood/evidence';
import { minimise, type Objective } from './lbfgs';

/** One candidate to learn from. */
export interface Lesson {
  evidence: Evidence;
  right: boolean;
  /** How much it counts. */
  weight: number;
}

export interface Learned {
  bias: number;
  signs: Map<string, number>;
  runs: Float64Array;
}

export interface Settings {
  /** A sign, or a run, that fewer lessons show is left out: it would be learned by heart. */
  least: { signs: number; runs: number };
  /** L2 penalties. */
  penalty: { signs: number; around: number; runs: number };
}

/** Signs of what stands around a sentence: there are many, and each says little. */
const AROUND = /^(?:after|article|headline|line|sentence|officials|length|lead|next)\b/;

/**
 * Logistic regression with L2 penalties over named signs and hashed runs. `near` is what was learned from almost the
 * same lessons: the search begins there, which saves most of its steps.
 */
export function learn(lessons: readonly Lesson[], { least, penalty }: Settings, near?: Learned): Learned {
  const names = commonSigns(lessons, least.signs);
  const index = new Map(names.map((name, i) => [name, i]));
  const counts = new Uint32Array(SLOTS);
  for (const { evidence } of lessons) for (const slot of evidence.runs) counts[slot] = (counts[slot] ?? 0) + 1;
  const firstRun = names.length;
  const bias = firstRun + SLOTS;
  const rows = lessons.map(({ evidence, right, weight }) => {
    const signs = [...evidence.named].flatMap((name) => index.get(name) ?? []);
    const runs = evidence.runs.filter((slot) => (counts[slot] ?? 0) >= least.runs).map((slot) => firstRun + slot);
    return { signs, runs, share: evidence.runs.length > 0 ? 1 / Math.sqrt(evidence.runs.length) : 0, right, weight };
  });
  const penalties = names.map((name) => (AROUND.test(name) ? penalty.around : penalty.signs));
  const objective: Objective = (x, gradient) => {
    gradient.fill(0);
    let loss = 0;
    const add = (i: number, amount: number) => {
      gradient[i] = (gradient[i] ?? 0) + amount;
    };
    for (const { signs, runs, share, right, weight } of rows) {
      let score = x[bias] ?? 0;
      for (const i of signs) score += x[i] ?? 0;
      let ofRuns = 0;
      for (const i of runs) ofRuns += x[i] ?? 0;
      score += share * ofRuns;
      loss += weight * Math.log1p(Math.exp(right ? -score : score));
      const wrong = weight * (1 / (1 + Math.exp(-score)) - (right ? 1 : 0));
      add(bias, wrong);
      for (const i of signs) add(i, wrong);
      for (const i of runs) add(i, wrong * share);
    }
    for (let i = 0; i < bias; i++) {
      const l2 = penalties[i] ?? penalty.runs;
      loss += 0.5 * l2 * (x[i] ?? 0) ** 2;
      add(i, l2 * (x[i] ?? 0));
    }
    return loss;
  };
  const from = new Float64Array(bias + 1);
  if (near) {
    for (const [i, name] of names.entries()) from[i] = near.signs.get(name) ?? 0;
    from.set(near.runs, firstRun);
    from[bias] = near.bias;
  }
  const x = minimise(objective, bias + 1, { steps: 60, from });
  return {
    bias: x[bias] ?? 0,
    signs: new Map(names.map((name, i) => [name, x[i] ?? 0])),
    runs: x.slice(firstRun, bias),
  };
}

/** The signs that enough lessons show, and not all of them, in alphabetical order. */
function commonSigns(lessons: readonly Lesson[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const { evidence } of lessons) for (const name of evidence.named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= least && count < lessons.length ? name : [])).sort();
}
