// The states that `npm run screens` draws, one per row, in the stages of a notebook's life. No selector depends on a
// language.
import * as does from './acts.mjs';
import * as over from './over-pages.mjs';
import * as reader from './reader-acts.mjs';

/**
 * @typedef {object} State
 * @property {string} name of the picture's file; the part before the first dash is the surface
 * @property {string} [path] of an own page that is opened first
 * @property {(page: import('playwright').Page, tools: import('./tools.mjs').Tools) => Promise<void>} [act]
 * @property {(tools: import('./tools.mjs').Tools, draw: (page: import('playwright').Page) => Promise<void>) =>
 *   Promise<void>} [around] instead of path and act, for what is not a page of ours, or must be undone: opens the page,
 *   calls `draw` with it, and clears up
 * @property {boolean} [whole] the whole document, not one screen of it
 * @property {boolean} [ownWidth] the browser decides how wide it is: drawn once
 * @property {'portrait' | 'landscape'} [print] as on paper, drawn once
 * @property {boolean} [phone] 360 × 800, under fingers
 * @property {number} [store] its place among the store pictures
 *
 * @typedef {object} Stage
 * @property {keyof import('./tools.mjs').Tools} [begins] what is done once before its states; what earlier stages did stays
 * @property {State[]} states
 */

/** The sample article's own directive: who else says it. */
const WAY = `ledger.html#${new URLSearchParams({ way: '', text: '全市要着力构建校园内部治安防控体系和校园周边治安防控体系' })}`;

/** @type {State[]} */
const empty = [
  { name: 'welcome', path: 'welcome.html', whole: true },
  { name: 'library-empty', path: 'library.html', act: does.libraryEmpty },
  { name: 'ledger-empty', path: 'ledger.html' },
  { name: 'ledger-due-empty', path: 'ledger.html#due', act: does.due },
  { name: 'essay-empty', path: 'essay.html' },
  { name: 'numbers-empty', path: 'numbers.html', empty: true },
  { name: 'export-empty', path: 'export.html' },
  { name: 'import-empty', path: 'import.html', whole: true },
  { name: 'import-dry-run-new', path: 'import.html', act: does.dryRun, whole: true },
  { name: 'import-refused', path: 'import.html', act: does.refusedFile, whole: true },
];

/** Reading the sample saves it: the notebook is empty no longer. @type {State[]} */
const sample = [
  { name: 'reader-sample', path: 'reader.html?sample', act: reader.nothing },
  { name: 'reader-review', path: 'reader.html?sample', act: reader.review, store: 4 },
  { name: 'paste', path: 'paste.html?title=Minutes&url=https://a.example/minutes.pdf', act: does.paste, whole: true },
];

/** @type {State[]} */
const filled = [
  { name: 'library-list', path: 'library.html', act: does.list },
  { name: 'library-scrolled', path: 'library.html', act: does.scrollList },
  { name: 'library-detail', path: 'library.html', act: does.detail, store: 2 },
  { name: 'library-detail-note', path: 'library.html', act: does.detailNote },
  { name: 'library-detail-fields', path: 'library.html', act: does.detailFields },
  { name: 'library-selection', path: 'library.html', act: does.selectLines },
  { name: 'library-facets', path: 'library.html', act: does.facets },
  { name: 'library-search', path: 'library.html', act: does.search },
  { name: 'library-search-offers', path: 'library.html', act: does.searchOffers },
  { name: 'library-nothing', path: 'library.html', act: does.searchNothing },
  { name: 'library-by-official', path: 'library.html?group=official', act: does.list },
  { name: 'library-bin', around: does.bin },
  { name: 'library-print', path: 'library.html', act: does.printed, print: 'portrait' },

  { name: 'ledger-directives', path: 'ledger.html', act: does.ledger, store: 3 },
  { name: 'ledger-directives-whole', path: 'ledger.html', act: does.ledger, whole: true },
  { name: 'ledger-due', path: 'ledger.html#due', act: does.due, whole: true },
  { name: 'ledger-way', path: WAY, act: does.way, whole: true },
  { name: 'ledger-officials', path: 'ledger.html#officials', act: does.ledger, whole: true },
  { name: 'ledger-person', path: 'ledger.html#officials', act: does.person, whole: true },

  { name: 'ledger-print', path: 'ledger.html', act: does.ledger, print: 'landscape' },
  { name: 'ledger-due-print', path: 'ledger.html#due', act: does.due, print: 'portrait' },
  { name: 'ledger-person-print', path: 'ledger.html#officials', act: does.person, print: 'portrait' },

  { name: 'essay', path: 'library.html', act: does.essay, whole: true },
  { name: 'essay-print', path: 'library.html', act: does.essay, print: 'portrait' },

  { name: 'numbers-months', path: 'numbers.html', act: does.chart, whole: true },
  { name: 'numbers-codes', path: 'numbers.html?view=codes&level=sentence', act: does.chart, whole: true },
  { name: 'numbers-directed', path: 'numbers.html?view=directed', act: does.chart, whole: true },
  { name: 'numbers-sites', path: 'numbers.html?view=sites', act: does.chart, whole: true },
  { name: 'numbers-words', path: 'numbers.html?view=words&basis=texts', act: does.chart, whole: true },
  { name: 'numbers-timeline', path: 'numbers.html?view=timeline', act: does.chart, whole: true },
  { name: 'numbers-meetings', path: 'numbers.html?view=meetings', act: does.chart, whole: true },
  { name: 'numbers-print', path: 'numbers.html?view=sites', act: does.chart, print: 'landscape' },

  { name: 'export-preview', path: 'export.html', act: does.preview, store: 5 },
  { name: 'export-whole', path: 'export.html', act: does.preview, whole: true },
  { name: 'export-obsidian', path: 'export.html', act: does.preset(2) },
  { name: 'export-table', path: 'export.html', act: does.preset(3) },
  { name: 'export-fields', path: 'export.html', act: does.exportFields, whole: true },
  { name: 'import', path: 'import.html', whole: true },
  { name: 'import-dry-run', path: 'import.html', act: does.dryRun, whole: true },
  { name: 'import-conflicts', path: 'import.html', act: does.conflicts, whole: true },

  { name: 'codebook', path: 'options.html#codebook', act: does.codebook, whole: true },
  { name: 'codebook-open', path: 'options.html#codebook', act: does.openCode, whole: true },
  { name: 'settings', path: 'options.html', whole: true },
  { name: 'settings-search', path: 'options.html', act: does.settingsSearch },
  { name: 'settings-nothing', path: 'options.html', act: does.settingsNothing },
  { name: 'settings-place-form', path: 'options.html#places', act: does.placeForm, whole: true },
  { name: 'help', path: 'help.html', whole: true },
  { name: 'help-print', path: 'help.html', print: 'portrait' },

  { name: 'reader-tab', path: 'reader.html?article', act: reader.nothing, store: 1 },
  { name: 'reader-card', path: 'reader.html?article', act: reader.card },
  { name: 'reader-toolbar', path: 'reader.html?article', act: reader.selectInReader },
  { name: 'reader-byline', path: 'reader.html?article', act: reader.byline },
  { name: 'reader-annotations', path: 'reader.html?article', act: reader.drawer(0) },
  { name: 'reader-about', path: 'reader.html?article', act: reader.drawer(1) },
  { name: 'reader-appearance', path: 'reader.html?article', act: reader.drawer(2) },
  { name: 'reader-keys', path: 'reader.html?article', act: reader.keys },
  { name: 'reader-print', path: 'reader.html?article', act: reader.print, print: 'portrait' },
  { name: 'reader-over-page', around: over.overPage },
  { name: 'reader-nothing', around: over.nothingToRead },
  { name: 'reader-frame', around: over.foreignFrame },
  { name: 'reader-pdf', around: over.overPdf },
  { name: 'reader-changes', around: over.changes },
  { name: 'reader-side-by-side', around: over.sideBySide },
  { name: 'reader-orphan-told', around: over.orphanTold },
  { name: 'reader-orphans', around: over.orphanList },

  { name: 'tour-accept', around: reader.tour('accept') },
  { name: 'tour-export', around: reader.tour('export') },
  { name: 'tour-end', around: reader.tour('end') },

  { name: 'phone-reader', path: 'reader.html?article', act: reader.nothing, phone: true, ownWidth: true },
  { name: 'phone-reader-card', path: 'reader.html?article', act: reader.card, phone: true, ownWidth: true },
  {
    name: 'phone-reader-toolbar',
    path: 'reader.html?article',
    act: reader.selectInReader,
    phone: true,
    ownWidth: true,
  },
  { name: 'phone-reader-annotations', path: 'reader.html?article', act: reader.drawer(0), phone: true, ownWidth: true },
  { name: 'phone-library', path: 'library.html', act: does.list, phone: true, ownWidth: true },
  { name: 'phone-library-detail', path: 'library.html', act: does.detail, phone: true, ownWidth: true },
  { name: 'phone-export', path: 'export.html', act: does.preview, phone: true, ownWidth: true },
  { name: 'phone-essay', path: 'library.html', act: does.essay, phone: true, ownWidth: true },
  { name: 'phone-settings', path: 'options.html', phone: true, ownWidth: true },
  { name: 'phone-codebook', path: 'options.html#codebook', act: does.openCode, phone: true, ownWidth: true },
  { name: 'phone-popup', around: over.popupInTab, phone: true, ownWidth: true },
  { name: 'phone-live-toolbar', around: over.livePage(over.selectLive), phone: true, ownWidth: true },

  { name: 'live-marks', around: over.liveMarks },
  { name: 'live-toolbar', around: over.livePage(over.selectLive) },
  { name: 'live-menu', around: over.menuMarked },
  { name: 'popup-article', around: over.popupOnArticle, ownWidth: true },
  { name: 'popup-passage', around: over.popupOnPassage, ownWidth: true },
  { name: 'popup-own-page', around: over.popupOnOwnPage, ownWidth: true },
  { name: 'popup-nothing-found', around: over.popupOnNothing, ownWidth: true },
  { name: 'popup-browser-page', around: over.popupOnBrowserPage, ownWidth: true },
  { name: 'popup-pdf', around: over.popupOnPdf, ownWidth: true },
  { name: 'panel', around: over.sidePanel, ownWidth: true },
  { name: 'panel-note', around: over.panelOpen, ownWidth: true },
];

/** @type {State[]} */
const projects = [
  { name: 'projects', path: 'options.html#projects', act: does.projects, whole: true },
  { name: 'projects-new', path: 'options.html#projects', act: does.newProject, whole: true },
  { name: 'projects-library', path: 'library.html', act: does.list },
  { name: 'projects-place', path: 'library.html', act: does.placing },
  { name: 'projects-reader', path: 'reader.html?article', act: reader.drawer(0) },
  { name: 'projects-popup', around: over.popupOnArticle, ownWidth: true },
  { name: 'projects-panel', around: over.sidePanel, ownWidth: true },
  { name: 'places', around: does.places('options.html#places'), whole: true },
  { name: 'places-library', around: does.places('library.html') },
];

/** @type {State[]} */
const manyCodes = [
  { name: 'codes-find', path: 'reader.html?sample', act: reader.findCode },
  { name: 'codes-find-typed', path: 'reader.html?sample', act: reader.findCodeByInitials },
  { name: 'codes-live', around: over.liveFind },
  { name: 'codes-toolbar', path: 'reader.html?sample', act: reader.selectInReader },
  { name: 'codes-library', path: 'library.html', act: does.detail },
  { name: 'codes-codebook', path: 'options.html#codebook', act: does.codebook, whole: true },
  { name: 'codes-popup', around: over.popupOnPassage, ownWidth: true },
];

/** @type {Stage[]} */
export const STAGES = [
  { states: empty },
  { states: sample },
  { begins: 'importNotebook', states: filled },
  { begins: 'addProject', states: projects },
  { begins: 'addCodes', states: manyCodes },
];

export const STATES = STAGES.flatMap(({ states }) => states);
