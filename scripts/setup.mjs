// Set-up shared by `npm start` and `npm test`. Runs before anything is installed: Node's own modules only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser, isRoot } from './browsers.mjs';

export const ROOT = resolve(import.meta.dirname, '..');

export const say = (message) => console.log(`› ${message}`);

/** Runs a program in the project's folder and returns its exit status. `quiet` prints its output only if it failed. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  if (quiet && result.status !== 0) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  return result.status ?? 1;
}

const bin = (file) => join(ROOT, 'node_modules', file);

/** Runs a script of an installed package with this Node. */
export const node = (file, args, options) => run(process.execPath, [bin(file), ...args], options);

/**
 * Runs a script like `node`, but without waiting for it; its output goes into the file `log`. Returns a promise of the
 * exit status.
 */
export function nodeBeside(file, args, log) {
  const out = openSync(log, 'w');
  const child = spawn(process.execPath, [bin(file), ...args], { cwd: ROOT, stdio: ['ignore', out, out] });
  return new Promise((ended) => {
    child.on('error', () => ended(1));
    child.on('exit', (status) => ended(status ?? 1));
  });
}

// npm without a shell where we can: the npm that started us, else the one beside node.
const npm = (...args) =>
  process.env.npm_execpath ? run(process.execPath, [process.env.npm_execpath, ...args]) : run('npm', args);

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Installs the locked packages when the lock file, the platform or Node's major version is not the installed one's. */
export function ensurePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or newer is needed; this is ${process.version}.`);
  const stamp = bin('.pressmark-setup');
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}-${major}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages (npm ci)…');
  if (npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error')) fail('npm ci failed.');
  writeFileSync(stamp, wanted);
}

function newest(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const SOURCES = ['entrypoints', 'components', 'utils', 'public', 'wxt.config.ts', 'package-lock.json'];

/** Builds for `browser` (chrome, edge, firefox) if a source is newer than the build; returns the build's folder. */
export function ensureBuild(browser) {
  const folder = join(ROOT, '.output', `${browser}-mv3`);
  const manifest = join(folder, 'manifest.json');
  const sources = Math.max(...SOURCES.map((source) => newest(join(ROOT, source))));
  if (existsSync(manifest) && statSync(manifest).mtimeMs > sources) return folder;
  say(`Building for ${browser}…`);
  const target = browser === 'firefox' ? ['-b', browser, '--mv3'] : ['-b', browser];
  if (node('wxt/bin/wxt.mjs', ['build', ...target], { quiet: true })) fail(`The build for ${browser} failed.`);
  return folder;
}

const canInstall = () => process.platform === 'linux' && isRoot() && existsSync('/usr/bin/apt-get');

function aptInstall(...packages) {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  run('apt-get', ['update', '-qq'], options);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/** Makes sure of a browser: one that is installed, else (as root on Debian) the distribution's. Returns its kind. */
export function ensureBrowser(kinds = ['chromium']) {
  ensureChineseFont();
  const here = kinds.find((kind) => findBrowser(kind));
  if (!here && !canInstall()) return undefined;
  if (!here) {
    say('No browser found: installing Chromium from the distribution…');
    aptInstall('chromium');
  }
  ensureLanguages();
  return here ?? (findBrowser('chromium') && 'chromium');
}

// Debian's Chromium comes with English alone. When the language is set from outside instead, a popup sometimes learns
// of it too late.
function ensureLanguages() {
  const locales = '/usr/lib/chromium/locales';
  if (!canInstall() || !existsSync(locales) || existsSync(join(locales, 'zh-CN.pak'))) return;
  say('Installing Chromium’s other languages…');
  aptInstall('chromium-l10n');
}

// Without a Chinese font the sample article would be a page of boxes.
function ensureChineseFont() {
  if (!canInstall() || spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim()) return;
  say('Installing a Chinese font…');
  aptInstall('fontconfig', 'fonts-noto-cjk');
}

/**
 * Finds Apache for `npm run sync:e2e`, or installs the distribution's (as root on Debian); it is never started as a
 * service.
 */
export function ensureApache() {
  const isHere = () => existsSync('/usr/sbin/apache2');
  if (!isHere() && canInstall()) {
    say('Installing Apache from the distribution…');
    aptInstall('apache2');
  }
  return isHere();
}

/** Installs the locked packages of a folder that has its own; returns npm's exit status. */
export const npmIn = (folder) =>
  npm('ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');

/** Firefox for the tests, installed the same way; undefined where it cannot be. */
export function ensureFirefox() {
  if (!findBrowser('firefox') && canInstall()) {
    say('Installing Firefox from the distribution…');
    aptInstall('firefox-esr');
  }
  return findBrowser('firefox');
}
