// The states that `npm run screens` draws, one row each. Selectors are of no language. `open` gives what is to be pictured,
// a page or a frame's page; see the type below for the rest.
import * as does from './acts.mjs';

/**
 * @typedef {object} State
 * @property {string} name of the picture's file; the part before the first dash is the surface
 * @property {string} [path] of an own page that is opened first
 * @property {(page: import('playwright').Page, tools: import('./tools.mjs').Tools) => Promise<void>} [act]
 * @property {(tools: import('./tools.mjs').Tools, draw: (page: import('playwright').Page) => Promise<void>) => Promise<void>} [around]
 *   instead of path and act, for what is not a page of ours: opens it, calls `draw` with it, and clears away
 * @property {boolean} [empty] drawn before the notebook is imported
 * @property {boolean} [whole] the whole document, not one screen of it
 * @property {boolean} [ownWidth] the browser decides how wide it is: drawn once
 * @property {boolean} [print] as on paper
 * @property {number} [store] its place among the store pictures
 */

/** @type {State[]} */
export const STATES = [
  { name: 'welcome', path: 'welcome.html', empty: true, whole: true },
  { name: 'library-empty', path: 'library.html', empty: true },
  { name: 'ledger-empty', path: 'ledger.html', empty: true },
  { name: 'export-empty', path: 'export.html', empty: true },
  { name: 'import-empty', path: 'import.html', empty: true, whole: true },
  { name: 'import-dry-run-new', path: 'import.html', act: does.dryRun, empty: true, whole: true },
  { name: 'reader-sample', path: 'reader.html?sample', act: does.nothing, empty: true },
  { name: 'reader-review', path: 'reader.html?sample', act: does.review, empty: true, store: 4 },

  { name: 'library-list', path: 'library.html', act: does.list },
  { name: 'library-scrolled', path: 'library.html', act: does.scrollList },
  { name: 'library-detail', path: 'library.html', act: does.detail, store: 2 },
  { name: 'library-selection', path: 'library.html', act: does.selectLines },
  { name: 'library-facets', path: 'library.html', act: does.facets },
  { name: 'library-search', path: 'library.html', act: does.search },
  { name: 'library-nothing', path: 'library.html', act: does.searchNothing },

  { name: 'ledger-directives', path: 'ledger.html', act: does.ledger, store: 3 },
  { name: 'ledger-directives-whole', path: 'ledger.html', act: does.ledger, whole: true },
  { name: 'ledger-due', path: 'ledger.html#due', act: does.due, whole: true },
  { name: 'ledger-officials', path: 'ledger.html#officials', act: does.ledger, whole: true },
  { name: 'ledger-person', path: 'ledger.html#officials', act: does.person, whole: true },

  { name: 'export-preview', path: 'export.html', act: does.preview, store: 5 },
  { name: 'export-whole', path: 'export.html', act: does.preview, whole: true },
  { name: 'import', path: 'import.html', whole: true },
  { name: 'import-dry-run', path: 'import.html', act: does.dryRun, whole: true },

  { name: 'codebook', path: 'options.html#codebook', act: does.codebook, whole: true },
  { name: 'codebook-open', path: 'options.html#codebook', act: does.openCode, whole: true },
  { name: 'settings', path: 'options.html', whole: true },
  { name: 'help', path: 'help.html', whole: true },

  { name: 'reader-tab', path: 'reader.html?article', act: does.nothing, store: 1 },
  { name: 'reader-card', path: 'reader.html?article', act: does.card },
  { name: 'reader-toolbar', path: 'reader.html?article', act: does.selectInReader },
  { name: 'reader-annotations', path: 'reader.html?article', act: does.drawer(0) },
  { name: 'reader-about', path: 'reader.html?article', act: does.drawer(1) },
  { name: 'reader-appearance', path: 'reader.html?article', act: does.drawer(2) },
  { name: 'reader-keys', path: 'reader.html?article', act: does.keys },
  { name: 'reader-print', path: 'reader.html?article', act: does.nothing, print: true },
  { name: 'reader-over-page', around: does.overPage },

  { name: 'live-marks', around: does.livePage() },
  { name: 'live-toolbar', around: does.livePage(does.selectLive) },
  { name: 'popup-article', around: does.popupOnArticle, ownWidth: true },
  { name: 'popup-passage', around: does.popupOnPassage, ownWidth: true },
  { name: 'popup-own-page', around: does.popupOnOwnPage, ownWidth: true },
  { name: 'popup-nothing-found', around: does.popupOnNothing, ownWidth: true },
  { name: 'panel', around: does.sidePanel, ownWidth: true },

  // From here on there are two projects, and a switch between them.
  { name: 'projects', path: 'options.html#projects', act: does.projects, whole: true },
  { name: 'projects-new', path: 'options.html#projects', act: does.newProject, whole: true },
  { name: 'projects-library', path: 'library.html', act: does.list },
  { name: 'projects-place', path: 'library.html', act: does.placing },
  { name: 'projects-reader', path: 'reader.html?article', act: does.drawer(0) },
  { name: 'projects-popup', around: does.popupOnArticle, ownWidth: true },
  { name: 'projects-panel', around: does.sidePanel, ownWidth: true },
];
