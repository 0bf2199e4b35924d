import { defineConfig } from 'wxt';
import { leanEntities } from './scripts/lean-entities';
import { leanLiquid } from './scripts/lean-liquid';
import { leanReadability } from './scripts/lean-readability';
import { leanWordLists } from './scripts/lean-word-lists';
import { splitPages } from './scripts/page-chunks';
import { xlsxWithoutWorker } from './scripts/xlsx-without-worker';

const EXTENSION_PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  // Images of the article are the one thing the clean view loads from the web.
  "img-src 'self' data: blob: https: http:",
  // blob: so that an imported page can be parsed: utils/import, docs/decisions/0002. http(s): a place that the reader
  // connects may be anywhere; nothing is asked before, and the browser lets us read the answer only where he allowed it.
  "connect-src 'self' blob: https: http:",
  "form-action 'none'",
  "base-uri 'none'",
];

const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types dompurify'];

/**
 * Keys that no menu of the browser has, and that type no letter: on a Mac Option with a letter is ą, Ł or Ś to who writes
 * Polish. tests/unit/conventions/keys.test.ts has the list of what is taken.
 */
function commandsFor(browser: string) {
  const panel = { suggested_key: { default: 'Alt+Shift+S', mac: 'Alt+Shift+P' } };
  return {
    'toggle-clean-view': { suggested_key: { default: 'Alt+R' }, description: '__MSG_commandToggle__' },
    _execute_action: { suggested_key: { default: 'Alt+A', mac: 'Alt+P' } },
    ...(browser === 'firefox'
      ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+P' } } }
      : { 'open-panel': { ...panel, description: '__MSG_commandPanel__' } }),
    'open-library': {
      suggested_key: { default: 'Alt+Shift+L', mac: 'Alt+Shift+B' },
      description: '__MSG_commandLibrary__',
    },
  };
}

/** The pages that open at a press of the toolbar button. */
const ANSWERS_A_PRESS = /entrypoints\/(?:popup|reader)\//;

export default defineConfig({
  // No auto-imports: an explicit import says where a thing comes from.
  imports: false,
  // `wxt dev` opens no browser; `npm start` does.
  webExt: { disabled: true },
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  zip: { name: 'pressmark', excludeSources: ['tests/fixtures/**', 'docs/**'] },
  vite: () => ({ plugins: [leanEntities, leanLiquid, leanReadability, leanWordLists, xlsxWithoutWorker] }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ inputPath }) => inputPath.endsWith('.html'))) return;
      const options = config.build?.rolldownOptions;
      config.build = {
        ...config.build,
        // Browsers that run Pressmark preload modules themselves; the polyfill wants a document, which a worker has not. What is
        // loaded later comes from the disk: a link for each of its modules cost the clean view more than it saved. Nor do pages
        // that nobody waits for at a press have links: their first module names all others.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_, files, { hostId, hostType }) =>
            hostType === 'html' && ANSWERS_A_PRESS.test(hostId) ? files : files.filter((file) => file.endsWith('.css')),
        },
        rolldownOptions: { ...options, output: { ...options?.output, codeSplitting: splitPages } },
      };
    },
    'build:manifestGenerated': (_, manifest) => {
      // WXT takes the button's title from the popup's <title>, which cannot be a __MSG_…__.
      if (manifest.action) manifest.action.default_title = '__MSG_actionTitle__';
      // The background answers the button, then opens the popup: docs/decisions/0004.
      delete manifest.action?.default_popup;
      if (manifest.sidebar_action) manifest.sidebar_action.default_title = '__MSG_extShortName__';
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: '__MSG_extShortName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
    // For one site at a time, when the reader switches something on there.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: {
      default_title: '__MSG_actionTitle__',
      ...(browser === 'firefox'
        ? {
            theme_icons: [16, 32].map((size) => ({
              light: `icon/dark-${size}.png`,
              dark: `icon/${size}.png`,
              size,
            })),
          }
        : {}),
    },
    commands: commandsFor(browser),
    // The frame over the page is the only thing a page may load, under an address that changes each session in Chromium.
    web_accessible_resources: [
      {
        resources: ['reader.html'],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    // A Firefox before 148 does not know trusted types, and passes them over.
    content_security_policy: { extension_pages: [...EXTENSION_PAGES, ...TRUSTED_TYPES].join('; ') },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pressmark@pressmark.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // Consent to data collection is known there since 142.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
});
