import { diffArrays } from 'diff';
import type { Position } from '@/utils/model/annotation';
import type { Token } from './tokens';

/** What stands in the place of what: one edit within a sentence, UTF-16 code units. Empty, at its offset, where nothing does. */
export interface Run {
  readonly before: Position;
  readonly after: Position;
}

/** So few tokens between two edits belong to them: 三月五日 → 四月六日 is one. */
const BRIDGE = 1;

/** What was edited from `x` to `y`, in order; empty where they hold the same words. */
export function runsOf(x: readonly Token[], y: readonly Token[]): Run[] {
  const parts = diffArrays(
    x.map(({ key }) => key),
    y.map(({ key }) => key),
  );
  const runs: { i: number; j: number; iEnd: number; jEnd: number }[] = [];
  let [i, j] = [0, 0];
  for (const { value, removed, added } of parts) {
    const [iEnd, jEnd] = [i + (added ? 0 : value.length), j + (removed ? 0 : value.length)];
    if (removed || added) {
      const last = runs.at(-1);
      if (last && i - last.iEnd <= BRIDGE && j - last.jEnd <= BRIDGE) Object.assign(last, { iEnd, jEnd });
      else runs.push({ i, j, iEnd, jEnd });
    }
    [i, j] = [iEnd, jEnd];
  }
  return runs.map((run) => ({ before: spanOf(x, run.i, run.iEnd), after: spanOf(y, run.j, run.jEnd) }));
}

function spanOf(tokens: readonly Token[], from: number, to: number): Position {
  if (to > from) return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  const at = tokens[from - 1]?.end ?? tokens[0]?.start ?? 0;
  return { start: at, end: at };
}

const isFilled = ({ start, end }: Position): boolean => end > start;

/** What of the earlier text is gone and what of the later one is new. */
export const sidesOf = (runs: readonly Run[]): { deleted: Position[]; inserted: Position[] } => ({
  deleted: runs.map(({ before }) => before).filter(isFilled),
  inserted: runs.map(({ after }) => after).filter(isFilled),
});
