export const numbersEn = {
  title: 'Numbers',
  views: {
    months: 'Codes by month',
    codes: 'Codes by codes',
    directed: 'Officials by addressees',
    sites: 'Sites by codes',
    coders: 'Coders by codes',
    words: 'Typical words',
    timeline: 'An official over time',
    meetings: 'Who sat with whom',
  },
  titled: (title: string, of: string) => `${title}: ${of}`,
  pictures: 'Pictures',
  unit: 'By',
  units: { month: 'month', year: 'year' },
  level: 'Together in',
  levels: { passage: 'one passage', sentence: 'one sentence', article: 'one article' },
  computing: 'Counting…',
  readingTexts: 'Reading saved texts…',
  emptyNotebook: 'Nothing is marked yet. What you mark and code in articles is counted here.',
  openLibrary: 'Go to the library',
  nothing: {
    months: 'None of these passages has a code.',
    codes: 'None of these passages has a code.',
    directed:
      'None of these passages has both an official and an addressee. Accept directives, or complete them in the ledger.',
    sites: 'None of these passages has a code.',
    coders: 'None of these passages has a code.',
    words: 'No word is clearly more frequent here than there. Choose larger or different slices.',
    timeline: 'None of these passages names an official. Accept officials while reviewing an article.',
    meetings:
      'No accepted passage names two people who chaired, attended or accompanied one meeting. Accept officials while reviewing an article.',
  },
  passages: (n: string) => (n === '1' ? '1 passage' : `${n} passages`),
  all: (n: string) => (n === '1' ? '1 passage' : `All ${n} passages`),
  filter: (query: string) => `Filter: ${query}`,
  /** What passages that are in no cell lack. A passage of a site always has the site, unless it is of a file. */
  lacking: {
    code: (n: string) => (n === '1' ? '1 has no code and is not counted' : `${n} have no code and are not counted`),
    codeOrSite: (n: string) =>
      n === '1' ? '1 has no code or no site and is not counted' : `${n} have no code or no site and are not counted`,
  },
  leftOut: {
    toConfirm: (n: string) =>
      n === '1'
        ? '1 directive still to be confirmed or completed in the ledger is not counted'
        : `${n} directives still to be confirmed or completed in the ledger are not counted`,
    incomplete: (n: string) =>
      n === '1'
        ? '1 confirmed directive without an official’s name or an addressee is not counted'
        : `${n} confirmed directives without an official’s name or an addressee are not counted`,
    uncoded: (n: string) => `${n} no longer coded as a directive ${n === '1' ? 'is' : 'are'} not counted`,
  },
  hiddenTimes: {
    month: (n: string) =>
      n === '1' ? '1 earlier or later month is left out' : `${n} earlier or later months are left out`,
    year: (n: string) =>
      n === '1' ? '1 earlier or later year is left out' : `${n} earlier or later years are left out`,
  },
  hidden: (n: string) => (n === '1' ? '1 rarer line is left out' : `${n} rarer lines are left out`),
  byDay: 'by date of publication, or of reading if the page gives none',
  notes: {
    passage: 'Passages that have both codes. A code counts for those above it, once per passage',
    sentence: 'Passages with the code on the left whose sentence also has the code above',
    article: 'Passages with the code on the left whose article also has the code above',
  },
  total: 'Total',
  table: 'As a table',
  saveSvg: 'SVG',
  saveCsv: 'CSV',
  saveGraphml: 'GraphML',
  copyPicture: 'Copy picture',
  copied: 'Picture copied',
  copyFailed: 'The browser did not accept the picture. Save it as SVG instead.',
  saved: (name: string) => `Saved: ${name}`,
  drawn: (day: string) => `Pressmark, ${day}`,
  cell: (row: string, column: string, n: string) => `${row} × ${column}: ${n}`,
  gridHint: 'Arrow keys move from number to number; Enter opens the passages.',
  here: 'Typical of',
  there: 'against',
  theRest: 'the rest',
  inWhat: 'Words of',
  bases: { quotes: 'the passages', texts: 'the whole articles' },
  wordsOf: { quotes: 'words of the passages', texts: 'words of the whole articles' },
  what: 'Count',
  kinds: { words: 'words', phrases: 'phrases' },
  word: 'Word',
  timesHere: 'Here',
  timesThere: 'There',
  g2: 'G²',
  ratio: 'Log ratio',
  wordsNote: (here: string, there: string) =>
    `Log-likelihood G² after Dunning (1993) and Rayson & Garside (2000), p < 0.01; ${here} words against ${there}. Simplified and Traditional are counted together; at least three occurrences`,
  listed: {
    words: 'Function words and single Chinese characters are not listed',
    phrases: 'No phrase begins or ends with a function word',
  },
  official: 'Official',
  noTitle: 'No title given',
  titleHeld: 'Title',
  place: 'Place',
  office: 'Place or body',
  days: 'Date',
  thatDay: (n: string) => `${n} that day under all titles`,
  undated: (n: string) => (n === '1' ? '1 passage without a date' : `${n} passages without a date`),
  person: 'Person',
  with: 'With',
  meetings: 'Meetings',
  roles: { chair: 'Chaired', attend: 'Attended', accompany: 'Accompanied' },
  people: 'People',
  pairs: 'Pairs',
  hiddenPeople: (n: string) =>
    n === '1' ? '1 person with fewer meetings is left out' : `${n} people with fewer meetings are left out`,
  meetingsNote:
    'People named in accepted passages of whom one paragraph says that they chaired, attended or accompanied',
};
