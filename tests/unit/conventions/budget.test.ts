import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let build = '';

beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'pressmark-build-'));
  const scripts = ['annotator.js', 'frame.js', 'extract.js', 'background.js'];
  const pages = ['reader.html', 'popup.html', 'numbers.html'];
  for (const file of [...scripts, ...pages]) writeFileSync(join(build, file), '');
  writeFileSync(join(build, 'manifest.json'), '{}');
});
afterEach(() => rmSync(build, { recursive: true }));

const weigh = () => spawnSync(process.execPath, ['scripts/budget.mjs', build], { encoding: 'utf8' });

test('a build within its budgets passes', () => {
  expect(weigh().status).toBe(0);
});

const KIB = 1024;

test.each([
  { file: 'annotator.js', over: 'live page' },
  { file: 'extract.js', over: 'on click' },
])('$file may weigh its limit and no KiB more (“$over”)', ({ file, over }) => {
  const limit = Number(new RegExp(`of +(\\d+) KiB.*${over}`).exec(weigh().stdout)?.[1]);
  // Random bytes do not compress, and gzip adds some twenty.
  writeFileSync(join(build, file), randomBytes((limit - 1) * KIB));
  expect(weigh().status).toBe(0);
  writeFileSync(join(build, file), randomBytes((limit + 1) * KIB));
  const { status, stdout } = weigh();
  expect(status).toBe(1);
  expect(stdout).toMatch(new RegExp(`OVER.*${over}`));
});

test('of a page counts what its script imports, named in the page or not', () => {
  writeFileSync(join(build, 'numbers.html'), '<script type="module" src="/numbers.js"></script>');
  writeFileSync(join(build, 'numbers.js'), 'import "./chart.js";');
  writeFileSync(join(build, 'chart.js'), randomBytes(200 * KIB));
  expect(weigh().stdout).toMatch(/OVER.*numbers/);
});

test('a content script for every page exceeds its budget of zero', () => {
  writeFileSync(join(build, 'everywhere.js'), 'void 0');
  writeFileSync(join(build, 'manifest.json'), JSON.stringify({ content_scripts: [{ js: ['everywhere.js'] }] }));
  expect(weigh().stdout).toMatch(/OVER.*every page/);
});
