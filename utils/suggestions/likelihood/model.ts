import { type Evidence, SLOTS } from './evidence';

/** What training wrote: `public/suggestion-model-*.json`, made by `npm run train:suggestions`. */
export interface ModelFile {
  /** RULES_VERSION of the rules it was trained with. */
  rules: string;
  bias: number;
  /** Weight of each named sign. */
  signs: Record<string, number>;
  /** Weights of the hashed runs: base64 of SLOTS signed bytes, each times `scale`. */
  runs: string;
  scale: number;
  /** From a score to a probability: 1 / (1 + e^-(slope × score + offset)), fitted on documents kept apart. */
  calibration: { slope: number; offset: number };
  /**
   * The probability from which a candidate is suggested, and the one that the article's likeliest candidate must reach
   * for any to be suggested.
   */
  threshold: { one: number; article: number };
}

/** A logistic model over the evidence for a candidate. */
export class Model {
  readonly #file: ModelFile;
  readonly #signs: ReadonlyMap<string, number>;
  readonly #runs: Int8Array;

  constructor(file: ModelFile) {
    this.#file = file;
    this.#signs = new Map(Object.entries(file.signs));
    this.#runs = Int8Array.from(atob(file.runs), (char) => char.charCodeAt(0));
    if (this.#runs.length !== SLOTS) throw new Error(`The model has ${this.#runs.length} runs, not ${SLOTS}.`);
  }

  get threshold(): ModelFile['threshold'] {
    return this.#file.threshold;
  }

  /** The sum of what speaks for a candidate, less what speaks against it; 0 is undecided. */
  score({ named, runs }: Evidence): number {
    let sum = this.#file.bias;
    for (const name of named) sum += this.#signs.get(name) ?? 0;
    return sum + this.#file.scale * ofRuns(runs, (slot) => this.#runs[slot] ?? 0);
  }

  /** How likely a candidate with this score is right, 0 to 1. */
  probability(score: number): number {
    const { slope, offset } = this.#file.calibration;
    return 1 / (1 + Math.exp(-(slope * score + offset)));
  }
}

/**
 * The combined weight of a sentence's runs: their sum divided by the root of their number, so that length alone decides
 * nothing.
 */
export function ofRuns(runs: readonly number[], weight: (slot: number) => number): number {
  let sum = 0;
  for (const slot of runs) sum += weight(slot);
  return runs.length === 0 ? 0 : sum / Math.sqrt(runs.length);
}
