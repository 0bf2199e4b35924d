// Finds a browser that is already on this machine. Node's own modules only: the bootstrap uses it before any install.
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

const NAMES = {
  chromium: {
    linux: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      '/snap/bin/chromium',
    ],
    darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    win32: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    linux: ['firefox', 'firefox-esr', '/snap/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
};

function isRunnable(file) {
  try {
    accessSync(file, platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(name) {
  if (name.startsWith('/')) return platform === 'darwin' ? [name, join(homedir(), name)] : [name];
  const roots =
    platform === 'win32'
      ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      : (env.PATH ?? '').split(delimiter);
  return roots.filter(Boolean).map((root) => join(root, name));
}

/** Path of a Chromium-family browser or of Firefox; CHROME_BIN and FIREFOX_BIN win. Undefined when there is none. */
export function findBrowser(kind) {
  const forced = env[kind === 'firefox' ? 'FIREFOX_BIN' : 'CHROME_BIN'];
  const names = NAMES[kind][platform] ?? NAMES[kind].linux;
  return forced || names.flatMap(candidates).find(isRunnable);
}

export const hasDisplay = () =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

export const isRoot = () => process.getuid?.() === 0;
