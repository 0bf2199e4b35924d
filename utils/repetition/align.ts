/** A stretch of tokens, end exclusive, and the number of edits between it and the pattern. */
export interface Stretch {
  start: number;
  end: number;
  edits: number;
}

/**
 * The stretch of `text` nearest to the whole `pattern`, by tokens inserted, deleted and replaced (Sellers, “The theory and
 * computation of evolutionary distances: pattern recognition”, 1980); time is the product of the lengths. It begins and ends
 * with a token that agrees; of equal stretches the first; empty at 0 where none does.
 */
export function nearestStretch(pattern: readonly number[], text: readonly number[]): Stretch {
  const { length } = pattern;
  // Row by row of `text`: edits for each prefix of the pattern, and where the stretch then began.
  let edits = Uint32Array.from({ length: length + 1 }, (_, i) => i);
  let starts = new Uint32Array(length + 1);
  let nextEdits = new Uint32Array(length + 1);
  let nextStarts = new Uint32Array(length + 1);
  const best: Stretch = { start: 0, end: 0, edits: length };
  for (let at = 0; at < text.length; at++) {
    nextEdits[0] = 0;
    nextStarts[0] = at + 1; // what begins after this row
    for (let i = 1; i <= length; i++) {
      const kept = (edits[i - 1] as number) + (pattern[i - 1] === text[at] ? 0 : 1);
      const added = (edits[i] as number) + 1;
      const left = (nextEdits[i - 1] as number) + 1;
      if (pattern[i - 1] === text[at] && kept <= added) {
        nextEdits[i] = kept;
        nextStarts[i] = starts[i - 1] as number;
      } else if (left <= kept && left <= added) {
        nextEdits[i] = left;
        nextStarts[i] = nextStarts[i - 1] as number;
      } else if (kept <= added) {
        nextEdits[i] = kept;
        nextStarts[i] = starts[i - 1] as number;
      } else {
        nextEdits[i] = added;
        nextStarts[i] = starts[i] as number;
      }
    }
    const whole = nextEdits[length] as number;
    if (whole < best.edits) Object.assign(best, { start: nextStarts[length], end: at + 1, edits: whole });
    [edits, nextEdits] = [nextEdits, edits];
    [starts, nextStarts] = [nextStarts, starts];
  }
  return best.edits === length ? { start: 0, end: 0, edits: length } : best;
}
