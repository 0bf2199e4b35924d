import { BANDS, hashOf, writeBands } from './minhash';
import type { Tokens } from './tokens';

/** The version of the format: sketches of an older one are rebuilt. */
export const SKETCH_SHAPE = 1;

/** What is stored of a text to find its sentences in other texts. About 60 bytes per sentence, 8 per clause. */
export interface Sketch {
  /** `BANDS` for each sentence. */
  bands: Uint32Array;
  /** Where each sentence starts in the text: UTF-16 offsets. */
  starts: Uint32Array;
  /** A hash for each clause, and where it starts. */
  clauses: Uint32Array;
  clauseStarts: Uint32Array;
}

/** Shorter clauses are joined with the next of their line: fewer tokens say too little. */
const LEAST_SENTENCE = 8;
export const LEAST_CLAUSE = 6;

/** Token numbers, end exclusive. */
export type Span = readonly [number, number];

/**
 * The sentences that are compared. One too short is joined with the next, at the end of a line with the one before; a
 * line that is too short is skipped, unless it is all there is.
 */
export function sentenceSpans({ values, sentenceEnds, lineEnds }: Tokens): Span[] {
  const spans: [number, number][] = [];
  const isLineEnd = new Set(lineEnds);
  let [line, from] = [0, 0];
  for (const end of sentenceEnds) {
    const isLast = isLineEnd.has(end);
    const before = spans.at(-1);
    if (end - from >= LEAST_SENTENCE) spans.push([from, end]);
    else if (isLast && before && before[0] >= line) before[1] = end;
    else if (!isLast) continue;
    from = end;
    if (isLast) line = end;
  }
  return spans.length === 0 && values.length >= LEAST_CLAUSE ? [[0, values.length]] : spans;
}

/** The clauses that are long enough to be recognised by themselves. */
export function clauseSpans({ clauseEnds }: Tokens): Span[] {
  return clauseEnds.flatMap((end, i): Span[] => {
    const from = clauseEnds[i - 1] ?? 0;
    return end - from >= LEAST_CLAUSE ? [[from, end]] : [];
  });
}

/** The sketch of a text, given its tokens. */
export function sketchOf(tokens: Tokens): Sketch {
  const { values, starts } = tokens;
  const sentences = sentenceSpans(tokens);
  const clauses = clauseSpans(tokens);
  const bands = new Uint32Array(sentences.length * BANDS);
  for (const [i, span] of sentences.entries()) writeBands(values, span, bands, i * BANDS);
  const startOf = ([from]: Span): number => starts[from] ?? 0;
  return {
    bands,
    starts: Uint32Array.from(sentences, startOf),
    clauses: Uint32Array.from(clauses, (span) => hashOf(values, span)),
    clauseStarts: Uint32Array.from(clauses, startOf),
  };
}

/** Whether a value is what `sketchOf` makes: what is stored may be anything. */
export function isSketch(data: Partial<Sketch>): data is Sketch {
  const { bands, starts, clauses, clauseStarts } = data;
  const areNumbers = [bands, starts, clauses, clauseStarts].every((one) => one instanceof Uint32Array);
  return areNumbers && bands?.length === (starts?.length ?? 0) * BANDS && clauses?.length === clauseStarts?.length;
}
