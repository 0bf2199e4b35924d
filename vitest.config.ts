import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/setup.ts'],
    testTimeout: 60_000,
    // Vitest leaves one core free for its watching; in a single run nobody watches.
    maxWorkers: '100%',
    // Files that need a DOM say so in their first line: // @vitest-environment happy-dom
    environment: 'node',
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
