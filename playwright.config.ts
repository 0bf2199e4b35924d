import { defineConfig } from 'playwright/test';
import { PATIENCE } from './tests/drivers/until.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 4 * PATIENCE,
  expect: { timeout: PATIENCE },
  workers: 2,
  fullyParallel: true,
  // A test that passes the second time is a bug to find: `.ci/run` alone gives a second time, and names such tests.
  retries: process.env.SECOND_TIME ? 1 : 0,
  retryStrategy: 'isolated',
  // Firefox takes so long to start that the tests of a file, which are in one language, go to one worker.
  projects: [{ name: 'chromium' }, { name: 'firefox', fullyParallel: false }],
  forbidOnly: true,
});
