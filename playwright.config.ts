import { defineConfig } from 'playwright/test';
import { PATIENCE } from './tests/drivers/until.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 4 * PATIENCE,
  expect: { timeout: PATIENCE },
  workers: 2,
  fullyParallel: true,
  // A test that passes the second time is a bug to find.
  retries: 0,
  projects: [{ name: 'chromium' }, { name: 'firefox' }],
  forbidOnly: true,
});
