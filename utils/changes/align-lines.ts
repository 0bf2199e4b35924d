import { diffArrays } from 'diff';
import type { Position } from '@/utils/model/annotation';
import { type Change, headPartOf } from './compare';

/** Two lines that are each other's; one side alone where a line was added or taken out. UTF-16 code units. */
export interface Aligned {
  readonly before?: Position;
  readonly after?: Position;
}

interface Line extends Position {
  readonly words: string;
  /** Numbers of the edits that reach into it. */
  readonly edits: ReadonlySet<number>;
}

function linesOf(text: string, edits: readonly Position[]): Line[] {
  return Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), ({ index, 0: line }) => {
    const end = index + line.length;
    const own = edits.flatMap((edit, number) => (edit.start < end && edit.end > index ? [number] : []));
    return { start: index, end, words: line.trim(), edits: new Set(own) };
  });
}

/**
 * Aligns the lines of two texts, both in order: equal ones, and those of which `changes` says that a sentence of one
 * became one of the other. Other lines have no counterpart.
 */
export function alignLines(before: string, after: string, changes: readonly Change[]): Aligned[] {
  const edited = changes.filter((change) => change.did === 'edited' && !headPartOf(change));
  const x = linesOf(
    before,
    edited.map((change) => change.before),
  );
  const y = linesOf(
    after,
    edited.map((change) => change.after),
  );
  const isPair = (one: Line, other: Line): boolean =>
    one.words === other.words || [...one.edits].some((edit) => other.edits.has(edit));
  const rows: Aligned[] = [];
  let [i, j] = [0, 0];
  for (const { count, added, removed } of diffArrays(x, y, { comparator: isPair })) {
    for (let n = 0; n < count; n++) {
      const [one, other] = [added ? undefined : x[i++], removed ? undefined : y[j++]];
      rows.push({ ...(one ? { before: placeOf(one) } : {}), ...(other ? { after: placeOf(other) } : {}) });
    }
  }
  return rows;
}

const placeOf = ({ start, end }: Line): Position => ({ start, end });
