import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const UNIT = 'tests/unit';

/**
 * A file that has a DOM, or stands in for a module, a global, the clock or the browser, says so in its text and has a process
 * of its own. The others leave nothing behind but databases, which setup-together.ts empties: they share processes, so that
 * what they import is loaded once a process and not once a file.
 */
const STANDS_IN = /@vitest-environment|\bvi\.|fake-?browser|\bprocess\.env\b/i;

const isAlone = (file: string): boolean => STANDS_IN.test(readFileSync(file, 'utf8'));

const files = readdirSync(UNIT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => `${UNIT}/${name.replaceAll('\\', '/')}`);

const setupFiles = [`${UNIT}/setup.ts`];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    testTimeout: 60_000,
    // Vitest leaves one core free for its watching; in a single run nobody watches.
    maxWorkers: '100%',
    // Files that need a DOM say so in their first line: // @vitest-environment happy-dom
    environment: 'node',
    projects: [
      { extends: true, test: { name: 'alone', include: files.filter(isAlone), setupFiles } },
      {
        extends: true,
        test: {
          name: 'together',
          include: files.filter((file) => !isAlone(file)),
          isolate: false,
          setupFiles: [...setupFiles, `${UNIT}/setup-together.ts`],
        },
      },
    ],
    // `npm run coverage`: how many lines of the interface the unit tests run.
    coverage: {
      provider: 'v8',
      include: ['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'test-results/coverage',
      thresholds: { lines: 60 },
    },
  },
});
