// `npm run release -- <version>`: turns what stands under Unreleased in CHANGELOG.md into that version's section,
// writes the number into package.json and the lock file, makes one commit and one tag, and builds the archives for the
// stores in .output.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');
const VERSION = /^\d+\.\d+\.\d+$/;

/**
 * The changelog with its unreleased changes under `version`.
 * @param {string} changelog Markdown, after Keep a Changelog
 * @param {string} version major.minor.patch
 * @param {string} day the release's day, YYYY-MM-DD
 * @returns {string} the new text
 * @throws Error when nothing is unreleased, or when the version has a section already
 */
export function releaseChangelog(changelog, version, day) {
  const [head, rest] = changelog.split(/^## Unreleased\s*$/m);
  if (rest === undefined) throw new Error('CHANGELOG.md has no section “## Unreleased”.');
  const [unreleased, ...older] = rest.split(/^(?=## )/m);
  if (!unreleased.trim()) throw new Error('Nothing is written under “## Unreleased”.');
  if (older.some((section) => section.startsWith(`## ${version} `)))
    throw new Error(`${version} is in CHANGELOG.md already.`);
  return [`${head}## Unreleased\n\n## ${version} - ${day}\n\n${unreleased.trim()}\n`, ...older].join('\n');
}

function run(command, ...args) {
  const { status, stdout } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.`);
  return stdout.trim();
}

function release(version) {
  if (!VERSION.test(version ?? '')) throw new Error('Say which version: npm run release -- 1.2.3');
  if (run('git', 'status', '--porcelain')) throw new Error('Commit or put aside what is changed first.');
  if (run('git', 'tag', '--list', `v${version}`)) throw new Error(`The tag v${version} exists already.`);
  run('npm', 'run', 'lint:store');
  const changelog = join(ROOT, 'CHANGELOG.md');
  writeFileSync(
    changelog,
    releaseChangelog(readFileSync(changelog, 'utf8'), version, new Date().toISOString().slice(0, 10)),
  );
  run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version');
  run('npm', 'run', 'zip');
  run('git', 'commit', '-am', `release: ${version}`);
  run('git', 'tag', '-a', `v${version}`, '-m', `Pressmark ${version}`);
  console.log(`Tagged v${version}; the archives are in .output. Publish with: git push --follow-tags`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    release(process.argv[2]);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
