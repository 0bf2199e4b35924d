// `npm test`: everything that decides whether a change may land, on a fresh machine too. `npm test -- unit e2e` runs some.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureBuild, ensureFirefox, ensurePackages, node, ROOT, say } from './setup.mjs';

const RESULTS = join(ROOT, 'test-results');
const result = (name) => join(RESULTS, name);
const count = (status) => ({ passed: status ? 0 : 1, failed: status ? 1 : 0 });

/** What a runner's report says; one failure when it could not be read, or when the runner failed without saying of what. */
function counted(status, read) {
  try {
    const { passed, failed } = read();
    return { passed, failed: status ? Math.max(failed, 1) : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const parse = (name) => JSON.parse(readFileSync(result(name), 'utf8'));

function unit() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${result('unit.json')}`];
  const status = node('vitest/vitest.mjs', ['run', ...reporters]);
  return counted(status, () => {
    const { numPassedTests, numFailedTests } = parse('unit.json');
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

function endToEnd() {
  if (!ensureBrowser()) {
    console.error('No Chromium, Chrome or Edge was found. Install one, or set CHROME_BIN.');
    return count(1);
  }
  ensureBuild('chrome');
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: result('e2e.json') };
  const status = node('playwright/cli.js', ['test', '--reporter=list,json'], { env });
  return counted(status, () => {
    const { expected, unexpected, flaky } = parse('e2e.json').stats;
    return { passed: expected, failed: unexpected + flaky };
  });
}

function firefox() {
  if (!ensureFirefox()) {
    say('Firefox is not here and cannot be installed: its journey is left out.');
    return { passed: 0, failed: 0 };
  }
  ensureBuild('firefox');
  const status = node('vitest/vitest.mjs', ['run', '--config', 'tests/firefox/vitest.config.ts', '--reporter=default']);
  return count(status);
}

const steps = {
  format: {
    says: 'Format, lint and layers',
    run: () => count(node('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.'])),
  },
  types: {
    says: 'Types',
    run: () => count(node('wxt/bin/wxt.mjs', ['prepare'], { quiet: true }) || node('typescript/bin/tsc', ['--noEmit'])),
  },
  unit: { says: 'Unit tests', run: unit },
  budget: {
    says: 'Build and bundle budget',
    run: () => {
      ensureBuild('chrome');
      return count(node('../scripts/budget.mjs', []));
    },
  },
  e2e: { says: 'End to end, Chromium', run: endToEnd },
  firefox: { says: 'End to end, Firefox', run: firefox },
};

ensurePackages();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);
const asked = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  say(step.says);
  const { passed, failed } = step.run();
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
