import type { Strength } from '@/utils/model/directive';

interface MethodsCounts {
  hand: number;
  accepted: number;
  corrected: number;
  rejected: number;
  versions: string;
  program: string;
}

/** How much the register has of a person, and how much of that is to confirm. */
interface Extent {
  articles: number;
  directives: number;
  open: { articles: number; directives: number };
}

export const en = {
  ledger: 'Ledger of directives',
  officials: 'Officials',
  dueTitle: 'What is due',
  due: { overdue: 'Overdue', soon: 'In the next 30 days', later: 'Later', noDay: 'Without a day', done: 'Done' },
  daysLeft: (days: number) =>
    days === 0
      ? 'today'
      : days > 0
        ? days === 1
          ? 'tomorrow'
          : `in ${days.toLocaleString('en')} days`
        : days === -1
          ? 'yesterday'
          : `${(-days).toLocaleString('en')} days ago`,
  doneOn: (day: string) => `marked as done on ${day}`,
  done: 'Done',
  maybeDone: 'Perhaps done:',
  doneAs: 'according to',
  acceptDone: 'Mark as done (per this article)',
  deadlineEdited: 'The page no longer states this deadline as it was marked.',
  laterArticles: 'Later articles about it',
  sharedWords: (words: readonly string[]) => `also names ${words.join(', ')}`,
  nothingDue: 'No directive has a deadline yet.',
  nothingDueHint: 'Fill in a deadline in the ledger, and the directive is listed here.',
  searchDue: 'Search what is due',
  anyAddressee: 'To anyone',
  dueHint:
    'Directives in order of due date. Export a calendar file to be reminded; Pressmark sends no reminders itself.',
  empty: 'Nothing here yet.',
  emptyHint: 'Directives you accept appear here, and so does every passage you code as a directive.',
  emptyOfficials: 'Accept a suggested official, or a directive of theirs, and they appear here.',
  noMatch: 'No directive matches.',
  count: (n: number) => (n === 1 ? '1 directive' : `${n} directives`),
  // Columns
  speaker: 'Who',
  title: 'Title',
  organisation: 'Organisation',
  place: 'Place',
  verb: 'Word',
  addressee: 'To whom',
  action: 'What',
  strength: 'How strongly',
  deadline: 'By when',
  deadlineDay: 'Date',
  whereSaid: 'Where said',
  saidOn: 'Published',
  strengths: { order: 'order', must: 'must', urge: 'urge', plan: 'plan' } satisfies Record<Strength, string>,
  noStrength: '—',
  byRule: 'rule',
  acceptedFrom: (rule: string) => `Accepted as suggested by the rule ${rule}`,
  correctedFrom: (rule: string) => `Suggested by the rule ${rule}, accepted after correction`,
  openSentence: 'Open the sentence in the clean view',
  cell: (column: string, row: number) => `${column}, row ${row}`,
  changed: 'Changed',
  // Proposals
  state: 'Confirmed or not',
  states: { any: 'All rows', open: 'To confirm', confirmed: 'Confirmed', uncoded: 'Uncoded' },
  proposed: 'Proposed',
  proposedHint:
    'You coded this passage; the rules read the rest from it. What you type in a cell is kept; the other cells are kept once you confirm the row.',
  proposedDeadline: 'Deadline proposed',
  proposedDeadlineHint:
    'The rules read the deadline from the passage after you accepted it. It is kept once you confirm or change it; clear it if there is none. The rest is confirmed.',
  uncoded: 'No longer coded as a directive',
  uncodedCount: (n: number) => `${n} no longer coded as ${n === 1 ? 'a directive' : 'directives'}`,
  takeOut: 'Take out of the ledger',
  takenOut: 'Taken out of the ledger',
  reading: 'reading the passages…',
  readingPassages: 'Reading the passages…',
  unfilled: 'To fill in',
  unfilledHint: 'You coded this passage; the rules found nothing to propose.',
  confirm: 'Confirm',
  confirmRow: (row: number) => `Confirm row ${row}`,
  confirmAll: (n: number) => (n === 1 ? 'Confirm the proposed row' : `Confirm all ${n} proposed rows`),
  confirmed: (n: number) => (n === 1 ? 'Confirmed' : `${n} rows confirmed`),
  openCount: (n: number) => (n === 1 ? '1 proposed' : `${n} proposed`),
  // Finding
  search: 'Search the ledger',
  anyStrength: 'Any strength',
  groupBy: 'Group by',
  groups: { none: 'none', official: 'official', addressee: 'addressee', source: 'source', month: 'month' },
  withoutGroup: 'Not stated',
  // Export
  files: { csv: 'CSV', markdown: 'Markdown table', obsidian: 'Obsidian base', calendar: 'Calendar' },
  fileHints: {
    csv: 'For spreadsheets and statistics, with fixed column names',
    markdown: 'A table to paste into a note or a page',
    obsidian: 'A base with one note per directive, in one archive',
    calendar: 'Deadlines that name a day, as an .ics file',
  },
  noDeadlines: 'No deadline here names a day.',
  // Officials
  person: {
    name: 'Name',
    nameless: 'Not named yet',
    namelessHint: 'You coded these passages as an official; type the name to add the person to the register.',
    titles: 'Titles',
    articles: 'Articles',
    directives: 'Directives',
    passages: 'Passages',
    back: 'All officials',
    mergedFrom: 'Other names you merged into this one',
    split: 'Make a separate person',
    notThem: 'Somebody else',
    mergeInto: 'The same person as…',
    choose: 'Choose a person',
    merge: 'Merge',
    merged: 'Merged',
    parted: 'Separated',
    inLibrary: 'Show their passages in the library',
    doubts: {
      namesake: 'There are others of this name, kept apart: one person, or several?',
      'short-name': 'This may be the same person under another form of the name:',
      'two-posts': 'Appears with two bodies in turn: perhaps two people of one name.',
    },
    searchOfficials: 'Search officials',
    extent: ({ articles, directives, open }: Extent) => {
      const toConfirm = (n: number, of: number): string =>
        n === 0 ? '' : n === of ? ' (to confirm)' : ` (${n} to confirm)`;
      return [
        `${articles === 1 ? '1 article' : `${articles} articles`}${toConfirm(open.articles, articles)}`,
        ...(directives > 0
          ? [
              `${directives === 1 ? '1 directive' : `${directives} directives`}${toConfirm(open.directives, directives)}`,
            ]
          : []),
      ].join(' · ');
    },
    extentHint: 'What is to confirm is not in exported files until it is confirmed.',
  },
  // Audit
  methods: 'Methods paragraph',
  methodsHint: 'How the annotations of this notebook were made, to quote in a paper.',
  methodsText: ({ hand, accepted, corrected, rejected, versions, program }: MethodsCounts): string =>
    `Passages were coded in ${program}. Officials and directives in Chinese and English articles were suggested by its rules` +
    `${versions ? ` (rule set ${versions})` : ''}, which run on the coder’s own machine without a language model; every suggestion was accepted, ` +
    `corrected or rejected by a person. Of ${hand + accepted + corrected} annotations, ${hand} were made by hand, ${accepted} were accepted as ` +
    `suggested, and ${corrected} were accepted after the passage or the code had been corrected; ${rejected} suggestions were rejected. ` +
    'Each annotation records how it was made, and by which rule and version.',
  copyMethods: 'Copy paragraph',
};

export type LedgerWords = typeof en;
