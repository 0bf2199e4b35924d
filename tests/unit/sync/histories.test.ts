import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histories, play } from './histories';
import { playProjects, projectHistories } from './several-projects';

// `npm run sync:fuzz` runs the thousand.
const RUNS = Number(process.env.SYNC_HISTORIES ?? 200);

describe('devices that write independently', () => {
  test(`converge to the same notebook, byte for byte, and no note is lost: ${RUNS} histories`, {
    timeout: 600_000,
  }, () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { states, lost, unmet, mistaken } = play(history);
        expect(new Set(states).size).toBe(1);
        expect({ lost, unmet, mistaken }).toEqual({ lost: [], unmet: [], mistaken: [] });
      }),
      { numRuns: RUNS, ...(process.env.SYNC_SEED ? { seed: Number(process.env.SYNC_SEED) } : {}) },
    );
  });

  test(`keep an article’s note in each project, whatever places carry them: ${RUNS} histories`, {
    timeout: 600_000,
  }, () => {
    fc.assert(
      fc.property(projectHistories, (history) => {
        const { said, lost } = playProjects(history);
        expect(lost).toEqual([]);
        for (const [, ends] of said) expect(ends.size).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS * 5, ...(process.env.SYNC_SEED ? { seed: Number(process.env.SYNC_SEED) } : {}) },
    );
  });
});
