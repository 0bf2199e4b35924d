export const en = {
  title: 'Help',
  intro: 'Pressmark turns news pages into calm text, and keeps what you mark in this browser.',
  sections: [
    {
      id: 'read',
      title: 'Read',
      steps: [
        'On a news page, press the Pressmark button in the toolbar. The article opens in a clean view; Esc gives the page back.',
        'Aa sets type size, line length and colours. The list button shows what was left out of the page, and puts it back.',
        'Where Pressmark finds no article, choose a block of the page, use what you selected, or show all the text.',
      ],
    },
    {
      id: 'mark',
      title: 'Mark, code, note',
      steps: [
        'Select a passage and choose a code, or press its number. Drag, then 2: the sentence is coded.',
        'With many codes, press t and type a few letters of the name; in Chinese, the initials of its pinyin will do.',
        'Press n to write a note on the passage. What you type is saved as you type it.',
        'Passages may overlap, and one passage may have several codes. u takes the last change back.',
        'To see your marks on the site itself, open the side panel and switch the site on.',
        'A passage the site has changed or removed is never lost: it keeps its words and its note, and says so.',
      ],
    },
    {
      id: 'find',
      title: 'Find it again',
      steps: [
        'The library searches quotes, notes, titles and the saved text of every article, in simplified and traditional characters alike.',
        'Narrow the list down with the filters at the left, or type them: code:Directive, site:example.com, source:…, after:2026-05, before:2026, has:note, is:orphan, is:changed. A minus sign in front excludes.',
        'Also by whom a directive is given to, who marked it, and what stands beside it: addressee:, coder:, sentence:Directive and article:Directive (the same sentence or article has that code), with:Name (named at one meeting with that person).',
        'Enter or a double click opens the saved copy at the passage. “Back to the library” returns to where you were.',
        'To select several lines, hold Ctrl or Shift while clicking, then code, export or delete them together.',
      ],
    },
    {
      id: 'take',
      title: 'Take it with you',
      steps: [
        'Press c on a passage to copy it with its citation, in the style chosen in the settings.',
        'Export writes Markdown, Obsidian and Logseq pages, tables, JSON, W3C annotations, REFI-QDA projects and references, of one article, of what a search found, or of everything.',
        'The ledger lists who told whom to do what and by when; it is filled from the directives you mark or accept.',
      ],
    },
    {
      id: 'keep',
      title: 'Keep it safe',
      steps: [
        'Everything is stored in this browser, on this computer. There is no account and no server, unless you connect a place of your own in the settings.',
        'Pressmark keeps backups in the browser automatically. Removing the extension removes these too, so save a file now and then, or choose a folder: Import and backup.',
        'What you delete stays in the bin for 30 days. The bin is at the foot of the library.',
      ],
    },
    {
      id: 'trouble',
      title: 'When something does not work',
      steps: [
        'The button does nothing on pages of the browser itself, in its store and in some PDF viewers: browsers keep extensions out.',
        'After an update of Pressmark, reload pages that were open before.',
        'A title, author or date is wrong: click it in the clean view, or correct it in the library, the popup or before an export. Exports and citations follow.',
        'The disk is full: save a backup, free some space, then press “Try again”. What you typed stays on screen until it is stored.',
      ],
    },
  ],
  keysTitle: 'Keys',
  keysIn: { everywhere: 'On every page', reader: 'In the clean view', library: 'In the library' },
  noKey: 'no key set',
  libraryKeys: [
    ['/', 'Search'],
    ['↓ ↑', 'Next, previous line; with Shift, select them too'],
    ['Space', 'Select the line'],
    ['Ctrl+A', 'Select all'],
    ['Enter', 'Open the article at the passage; with Ctrl, in a new tab'],
    ['1 – 9', 'Add or remove a code'],
    ['Delete', 'Delete the selection'],
    ['Ctrl+Z', 'Undo'],
    ['Ctrl+E', 'Export'],
  ] as [string, string][],
  about: 'About Pressmark',
  licence: 'MIT licence, free and open source',
  aboutText:
    'All articles, marks and notes stay in this browser’s storage on this device. Pressmark makes no network request of its own, has no account, no analytics, no advertising. Anything leaves only when you export it, or connect a project to a place of your own.',
  firstSteps: 'First steps once more',
  pasteText: 'Paste a text',
  sample: 'Try it on the sample article',
  contents: 'On this page',
};
