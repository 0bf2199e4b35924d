// `npm test`: everything that decides whether a change may land, on a fresh machine too. `npm test -- unit e2e` runs
// only those parts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureBuild, ensureFirefox, ensurePackages, node, nodeBeside, ROOT, say } from './setup.mjs';

const RESULTS = join(ROOT, 'test-results');
const result = (name) => join(RESULTS, name);
/** A step that is one check: it passed, or it failed under the step's own name. */
const count = (status) => (status ? { passed: 0, failed: [''], again: [] } : { passed: 1, failed: [], again: [] });

/**
 * The counts in a runner's report; a single failure if the report could not be read, or if the runner failed without
 * naming a test.
 */
function counted(status, read) {
  try {
    const { passed, failed, again = [] } = read();
    return { passed, failed: status && failed.length === 0 ? [''] : failed, again };
  } catch {
    return count(1);
  }
}

const parse = (name) => JSON.parse(readFileSync(result(name), 'utf8'));

function unit() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${result('unit.json')}`];
  const status = node('vitest/vitest.mjs', ['run', ...reporters]);
  return counted(status, () => {
    const { numPassedTests, testResults } = parse('unit.json');
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    return {
      passed: numPassedTests,
      failed: tests.filter((one) => one.status === 'failed').map((one) => one.fullName),
    };
  });
}

/** Runs specs in one browser; `more` narrows them down. */
function endToEnd(project, ...more) {
  const report = `e2e-${project}.json`;
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: result(report) };
  const status = node('playwright/cli.js', ['test', '--reporter=list,json', `--project=${project}`, ...more], { env });
  return counted(status, () => {
    const { stats, suites } = parse(report);
    const specsOf = ({ suites: inner = [], specs = [] }) => [...specs, ...inner.flatMap(specsOf)];
    const specs = suites.flatMap(specsOf);
    const titles = (isOne) => specs.filter(isOne).map(({ file, title }) => `${file}: ${title}`);
    return {
      passed: stats.expected + stats.flaky,
      failed: titles(({ ok }) => !ok),
      again: titles(({ tests }) => tests.some(({ status }) => status === 'flaky')),
    };
  });
}

function chromium(...more) {
  if (!ensureBrowser()) {
    console.error('No Chromium, Chrome or Edge was found. Install one, or set CHROME_BIN.');
    return count(1);
  }
  ensureBuild('chrome');
  return endToEnd('chromium', ...more);
}

function firefox(...more) {
  if (!ensureFirefox()) {
    console.error('No Firefox was found, nor can one be installed here. Install it, or set FIREFOX_BIN.');
    return count(1);
  }
  ensureBuild('firefox');
  return endToEnd('firefox', ...more);
}

/** Needs one core for about a minute, while the steps before the browsers have use for both. */
async function types() {
  if (node('wxt/bin/wxt.mjs', ['prepare'], { quiet: true })) return () => count(1);
  const ended = nodeBeside('typescript/bin/tsc', ['--noEmit'], result('types.log'));
  return async () => {
    const status = await ended;
    process.stdout.write(readFileSync(result('types.log'), 'utf8'));
    return count(status);
  };
}

/**
 * The steps in their order. `begin` starts a step beside the others and returns a function that waits for its outcome,
 * which is called before the browsers start.
 */
const steps = {
  types: { says: 'Types', begin: types },
  format: {
    says: 'Format, lint and layers',
    run: () => count(node('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.'])),
  },
  budget: {
    says: 'Build and bundle budget',
    run: () => {
      ensureBuild('chrome');
      return count(node('../scripts/budget.mjs', []));
    },
  },
  unit: { says: 'Unit tests', run: unit },
  e2e: { says: 'End to end, Chromium', run: () => chromium('--grep-invert', '@long'), inBrowser: true },
  firefox: {
    says: 'End to end, Firefox: what is tagged @firefox',
    run: () => firefox('--grep', '@firefox'),
    inBrowser: true,
  },
  long: {
    says: 'End to end, Chromium: what is tagged @long',
    run: () => chromium('--grep', '@long'),
    inBrowser: true,
    onlyAsked: true,
  },
  'firefox-all': { says: 'End to end, Firefox: everything', run: () => firefox(), inBrowser: true, onlyAsked: true },
};

ensurePackages();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);
const asked = process.argv.slice(2);
let passed = 0;
const failures = [];
const second = [];

function take(step, outcome) {
  passed += outcome.passed;
  const named = (title) => [step.says, title].filter(Boolean).join(': ');
  failures.push(...outcome.failed.map(named));
  second.push(...outcome.again.map(named));
}

const begun = [];

/** Takes the outcome of what runs beside the other steps. */
async function takeBegun() {
  for (const { step, outcome } of begun.splice(0)) {
    say(step.says);
    take(step, await outcome());
  }
}

for (const [name, step] of Object.entries(steps)) {
  if (asked.length > 0 ? !asked.includes(name) : step.onlyAsked) continue;
  if (step.begin) {
    begun.push({ step, outcome: await step.begin() });
    continue;
  }
  // A browser that has to share its cores with something else is slow, and says nothing about Pressmark.
  if (step.inBrowser) await takeBegun();
  say(step.says);
  take(step, step.run());
}
await takeBegun();
for (const title of second) console.log(`\nPassed only the second time: ${title}`);
for (const failure of failures) console.log(`\nFailed: ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length ? 1 : 0);
