// Decides how the code of the pages and the background is cut into files. What a page or the worker needs to start
// comes in as few files as possible, because each costs about 8 ms; what is loaded later must not be pulled in with
// them.

interface Modules {
  getModuleInfo: (id: string) => { importers: readonly string[] } | null;
}

/**
 * Both open at a click. The code they need at once is one file for both, whoever else needs it, and one more file for
 * the reader.
 */
const POPUP = /entrypoints[\\/]popup[\\/]main|virtual:wxt-html|modulepreload-polyfill/;
const READER = /entrypoints[\\/]reader[\\/]main/;
const BACKGROUND = /entrypoints[\\/]background[\\/]index/;

/** The code that cuts a text into sentences: the clean view and the page of numbers need it, the popup does not. */
const SENTENCES = /utils[\\/]annotator[\\/]sentences/;

/** Does a module that matches `root` import this one, by any way but a dynamic import? */
function isNeededBy(root: RegExp, id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (root.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (modules.getModuleInfo(id)?.importers ?? []).some((importer) => isNeededBy(root, importer, modules, seen));
}

/**
 * Whether a module goes into the file that everything shares. Without this file, the worker would load everything that
 * the clean view shares with other pages, for the little of it that the worker needs.
 */
const isShared = (id: string, modules: Modules): boolean =>
  isNeededBy(POPUP, id, modules) ||
  (!SENTENCES.test(id) && isNeededBy(READER, id, modules) && isNeededBy(BACKGROUND, id, modules));

/** Parts of a size worth a file of their own where several pages load them late or seldom. */
const PARTS = {
  // Used by the export's table, and by pages that export nothing.
  'code-tree': /utils[\\/]codebook[\\/]tree/,
  suggestions: /utils[\\/]suggestions[\\/]/,
  extraction: /utils[\\/]extraction[\\/]|@mozilla[\\/]readability/,
  citing: /(?:utils|components)[\\/]citation[\\/]|i18n[\\/]citation/,
  exporting: /utils[\\/]export[\\/]|export[\\/]markdown-file/,
  'review-words': /i18n[\\/]review/,
};

export const splitPages = {
  groups: [
    // A group takes along what its modules import, so that the likelier one comes first.
    {
      name: (id: string, modules: Modules) => (isShared(id, modules) ? 'shared' : null),
      minShareCount: 2,
      priority: 4,
    },
    {
      name: (id: string, modules: Modules) =>
        SENTENCES.test(id) ? 'sentences' : isNeededBy(READER, id, modules) ? 'reading' : null,
      minShareCount: 2,
      priority: 3,
    },
    {
      // The database above all: the worker's, and of the pages that read it.
      name: (id: string, modules: Modules) => (isNeededBy(BACKGROUND, id, modules) ? 'store' : null),
      minShareCount: 2,
      priority: 2,
    },
    ...Object.entries(PARTS).map(([name, test]) => ({ name, test, minShareCount: 2, priority: 1 })),
  ],
};
