import { defineConfig } from 'playwright/test';
import base from '../../playwright.config';

// `npm run sync:e2e`: two browsers over real servers, killed at every step. Too long for `npm test`.
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results/sync',
  timeout: 600_000,
  workers: 1,
  projects: [{ name: 'chromium' }],
});
