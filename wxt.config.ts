import { defineConfig } from 'wxt';

const EXTENSION_PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  // Images of the article are the one thing the clean view loads from the web.
  "img-src 'self' data: blob: https: http:",
  // blob: so that an imported page can be parsed: utils/import, docs/decisions/0002.
  "connect-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'none'",
];

const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types dompurify'];

interface Modules {
  getModuleInfo: (id: string) => { importers: readonly string[] } | null;
}

/** Whether a page that opens at a click needs a module for its first line: what other pages share is no burden to it. */
function isLoadedAtOnce(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (/entrypoints[\\/](?:popup|reader)[\\/]main|virtual:wxt|modulepreload-polyfill/.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (modules.getModuleInfo(id)?.importers ?? []).some((importer) => isLoadedAtOnce(importer, modules, seen));
}

export default defineConfig({
  // No auto-imports: an explicit import says where a thing comes from.
  imports: false,
  // `wxt dev` opens no browser; `npm start` does.
  webExt: { disabled: true },
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  zip: { name: 'pressmark', excludeSources: ['tests/fixtures/**', 'docs/**'] },
  hooks: {
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (!entrypoint?.inputPath.endsWith('.html')) return;
      // One chunk for what pages share: each file more costs a page about 8 ms before its first line runs.
      const options = config.build?.rolldownOptions;
      // What is loaded when a page is there already, and what few pages say, must not come in through it.
      const isLater = /utils[\\/](?:suggestions[\\/]|codebook[\\/]suggested|anchoring[\\/]slices|i18n[\\/]review)/;
      const extraction = /utils[\\/]extraction[\\/]|@mozilla[\\/]readability/;
      const store = /utils[\\/](?:store|search|backup(?![\\/]outside))[\\/]|[\\/]dexie[\\/]/;
      const rare =
        /i18n[\\/](?:import|backup|panel|sites)|components[\\/](?:orphans|markdown|sites)[\\/]|[\\/]marked[\\/]|codebook[\\/](?:colour-vision|next-look|tree)|hooks[\\/]use-typed/;
      const citing = /(?:utils|components)[\\/]citation[\\/]|i18n[\\/]citation/;
      const exporting = /utils[\\/]export[\\/]|export[\\/]markdown-file/;
      const finding =
        /anchoring[\\/](?:search-quote|match-quote|follow-map|align|quote-|gram-table|choose-candidate|revision-map|normal-text|fold)/;
      const isForFew = [finding, isLater, extraction, store, rare, citing, exporting];
      const groups = [
        {
          name: (id: string, modules: Modules) => (isLoadedAtOnce(id, modules) ? 'shared' : null),
          minShareCount: 2,
          priority: 3,
          test: (id: string) => !isForFew.some((few) => few.test(id)),
        },
        { name: 'review-words', minShareCount: 2, priority: 2, test: /i18n[\\/]review/ },
        { name: 'finding', minShareCount: 2, priority: 2, test: finding },
        { name: 'citing', minShareCount: 2, priority: 2, test: citing },
        { name: 'exporting', minShareCount: 2, priority: 2, test: exporting },
        { name: 'suggestions', minShareCount: 2, priority: 1, test: isLater },
        { name: 'extraction', minShareCount: 2, priority: 1, test: extraction },
        { name: 'store', minShareCount: 2, priority: 1, test: store },
      ];
      const codeSplitting = { groups };
      config.build = {
        ...config.build,
        rolldownOptions: { ...options, output: { ...options?.output, codeSplitting } },
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
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
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
    commands: {
      'toggle-clean-view': { suggested_key: { default: 'Alt+R' }, description: '__MSG_commandToggle__' },
      _execute_action: { suggested_key: { default: 'Alt+A' } },
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+S' } } }
        : { 'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandPanel__' } }),
      'open-library': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandLibrary__' },
    },
    // The frame over the page is the only thing a page may load, under an address that changes each session in Chromium.
    web_accessible_resources: [
      {
        resources: ['reader.html'],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    content_security_policy: {
      extension_pages: [...EXTENSION_PAGES, ...(browser === 'firefox' ? [] : TRUSTED_TYPES)].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pressmark@pressmark.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
});
