import { type ImportFormat, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { asciiDigits, parseTime } from './parse-time';
import { localAddress } from './plain-text';

// --- Kindle: `My Clippings.txt`, in the language of the device ---

/** The line that a device writes below each clipping. */
const RULE = /^={10}\s*$/m;
/** What devices call a note, whose text is the reader's own; everything else except bookmarks is a highlight. */
const NOTE =
  /\bnote\b|notiz|notitie|\bnota\b|笔记|筆記|註解|注释|註釋|註記|備註|备注|批注|メモ|заметка|примечание|notatka|anteckning|\bnotat\b|메모|\bnot(?:unuz)?\b|muistiinpano|poznámk|jegyzet|notiț|σημείωσ|нотатк|примітк|ملاحظ|הערה|टिप्पणी|\bcatatan\b|ghi chú|บันทึก/i;
const BOOKMARK =
  /bookmark|lesezeichen|bladwijzer|signet|marcador|segnalibro|书签|書籤|ブックマーク|しおり|закладка|zakładka|bokmärke|bogmærke|bokmerke|책갈피|yer i[mş]|kirjanmerkki|záložk|könyvjelző|semn de carte|σελιδοδείκτ|إشارة|علامة مرجعية|סימני|बुकमार्क|penanda|dấu trang|บุ๊กมาร์ก/i;

/** What a device writes instead of text that the publisher does not let it copy. */
const LIMIT = /^<[^<>\n]{10,}>$/;

interface Clipping {
  book: string;
  /** The line with kind, position and time. */
  about: string;
  words: string;
}

function clippingsIn(text: string): Clipping[] {
  return text.split(RULE).flatMap((part) => {
    const [book = '', about = '', ...words] = part
      .replace(/\ufeff/g, '')
      .trim()
      .split(/\r?\n/);
    return about.trim().startsWith('-')
      ? [{ book: book.trim(), about: about.trim(), words: words.join('\n').trim() }]
      : [];
  });
}

/** The line's parts: the kind and the place, in as many parts as the device's language has, and last the time. */
function partsOf(about: string): { what: string; when: string } {
  const parts = asciiDigits(about)
    .split('|')
    .map((part) => part.trim());
  const when = parts.length > 1 ? (parts.pop() ?? '') : '';
  return { what: parts.join(' | '), when };
}

/** The device's start and end of a clipping: the last numbers, which are the page if there are no others. */
function placeIn(what: string): { start: number; end: number } {
  const [, from = '', to = from] = /(\d+)(?:\s*[-–—]\s*(\d+))?(?!.*\d)/.exec(what) ?? [];
  // Old devices write 1234-40 for 1234 to 1240.
  const end = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  return { start: Number(from), end: Number(end) };
}

/** English and Chinese devices say what it is around where it stands; elsewhere the two are not told apart. */
const SAID_AROUND = [
  /^Your \w+ (?:on|at) (.*)$/i,
  /^您?在(.*)(?:的(?:标注|笔记)|的(?:重點|醒目標示|標註|註解))$/,
  /^(?:Highlight|Note) (?:on |at )?(.*)$/i,
] as const;

/** Where a clipping stands, in the device's words: `page 12 | Location 170-172`. */
function whereIn(what: string): string {
  const words = what.replace(/^-\s*/, '').trim();
  return SAID_AROUND.map((around) => around.exec(words)?.[1]?.trim()).find(Boolean) ?? words;
}

/** `Title (Author)`; the author is what the last brackets hold. */
function bookOf(line: string): { title: string; author: string } {
  const found = /^(.*)[(（]([^()（）]*)[)）]\s*$/.exec(line.trimEnd());
  return { title: found?.[1]?.trim() || line, author: found?.[2]?.trim() ?? '' };
}

/**
 * Whether a text comes from a device. In Markdown too, headings have such rules under them, and lists follow. So at
 * least half of the sections that end at a rule must give a place or a time on their second line, with a blank line
 * after it; and either all of them do, or one gives it in parts.
 */
function isKindle(text: string): boolean {
  const ended = text.split(RULE).slice(0, -1);
  const abouts = ended.flatMap((part) => {
    const [, about = '', blank = ''] = part
      .replace(/\ufeff/g, '')
      .trim()
      .split(/\r?\n/);
    return /^\s*-.*\p{Nd}/u.test(about) && blank.trim() === '' ? [about] : [];
  });
  const isMost = abouts.length > 0 && abouts.length * 2 >= ended.length;
  return isMost && (abouts.length === ended.length || abouts.some((about) => about.includes('|')));
}

export const kindle: ImportFormat = {
  id: 'kindle',
  recognizes: (file) => file.kind === 'text' && RULE.test(file.text) && isKindle(file.text.slice(0, 50_000)),
  async read(file, { now }) {
    if (file.kind !== 'text') return refuse('unknown-format');
    const records = new ImportedRecords(now);
    const made: { book: string; start: number; end: number; at: number; where: string }[] = [];
    const notes: { clipping: Clipping; start: number }[] = [];
    for (const clipping of clippingsIn(file.text)) {
      const { book, about, words } = clipping;
      const { what, when } = partsOf(about);
      const { start, end } = placeIn(what);
      const bookmark = BOOKMARK.exec(what)?.[0];
      if (bookmark) {
        // Where it stands, as the device counts: the numbers differ each time.
        records.leaveOut(what.replace(/^-\s*/, '').replace(/\d[\d–—-]*/g, '…') || bookmark);
      } else if (NOTE.test(what)) notes.push({ clipping, start });
      else if (words === '' || LIMIT.test(words)) records.refuse('annotations', `${book}: ${about}`, 'no-quote');
      else {
        const created = parseTime(when);
        if (when && !created) records.notice('annotations', when, 'unknown-date');
        made.push({ book, start, end, at: records.annotations.length, where: whereIn(what) });
        records.annotations.push({
          key: `kindle\n${book}\n${start}\n${words}`,
          article: articleOf(records, book),
          quote: { exact: words, prefix: '', suffix: '' },
          note: '',
          codes: [],
          created,
        });
      }
    }
    // A note is a separate clipping at the end of its passage.
    for (const { clipping, start } of notes) {
      const about = made.find((one) => one.book === clipping.book && one.start <= start && start <= one.end);
      const annotation = about && records.annotations[about.at];
      if (annotation) annotation.note = joinNotes(annotation.note, clipping.words);
      else articleOf(records, clipping.book, joinNotes(clipping.words, whereIn(partsOf(clipping.about).what)));
    }
    // A book is cited by its pages: they follow the reader's own words.
    for (const { at, where } of made) {
      const annotation = records.annotations[at];
      if (annotation) annotation.note = joinNotes(annotation.note, where);
    }
    if (records.isEmpty) return refuse('nothing-readable');
    return records.finish('kindle', { annotations: ['note'], articles: ['note'], codes: [], revisions: [] });
  },
};

function articleOf(records: ImportedRecords, book: string, note = ''): string {
  const { title, author } = bookOf(book);
  return records.article(localAddress(book), {
    title,
    name: book,
    note,
    ...(author ? { metadata: { authors: author.split(/\s*;\s*/).map((name) => ({ name })) } } : {}),
  });
}

// --- 微信读书: the text produced by “复制全部笔记” ---

const WEREAD_END = /来自微信读书|來自微信讀書|WeRead/;
const WEREAD_COUNT = /^\s*\d+\s*[个個条條]\s*(笔记|筆記|划线|劃線)/m;
const THOUGHT = /^\s*(\d{4}[/.-]\d{1,2}[/.-]\d{1,2})\s*(?:发表想法|發表想法)/;
const REVIEW = /^\s*(\d{4}[/.-]\d{1,2}[/.-]\d{1,2})\s*(?:认为|認為|点评|點評|推荐|推薦)/;
/** UTF-16 code units of a chapter's name, as the report has it. */
const LONGEST_CHAPTER = 60;
/** Headings that name no chapter: those over reviews and their stars. */
const NO_CHAPTER = /^\s*(?:点评|點評|[★☆]+)\s*$/;
/** The beginning of a part: its marker, or a date of a thought or rating. */
const PART =
  /^(?=[ \t]*(?:◆|>>|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}[ \t]*(?:发表想法|發表想法|认为|認為|点评|點評|推荐|推薦)))/m;

export const weRead: ImportFormat = {
  id: 'weread',
  recognizes: (file) => {
    if (file.kind !== 'text') return false;
    const isMarked = /^\s*(◆|>>)/m.test(file.text);
    return isMarked && (WEREAD_END.test(file.text.slice(-200)) || WEREAD_COUNT.test(file.text.slice(0, 500)));
  },
  async read(file, { now }) {
    if (file.kind !== 'text') return refuse('unknown-format');
    const text = file.text.replace(/\r\n?/g, '\n').replace(/^\s*[-—]*\s*来自微信读书.*$/m, '');
    const [head = '', ...rest] = text.split(PART);
    const lines = head
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const book = (lines[0] ?? '').replace(/^《(.+)》$/, '$1');
    const author = lines.slice(1).find((line, i) => i === 0 && !WEREAD_COUNT.test(line));
    const records = new ImportedRecords(now);
    const article = (note = '') =>
      records.article(localAddress(book), {
        title: book,
        name: book,
        note,
        ...(author ? { metadata: { authors: [{ name: author }] } } : {}),
      });
    if (/^\s*[★☆]+\s*$/m.test(text)) records.leaveOut('★');
    const leaveOutChapters = (words: readonly string[]): void => {
      for (const line of words.join('\n').split('\n'))
        if (line.trim() !== '' && !NO_CHAPTER.test(line)) records.leaveOut(line.trim().slice(0, LONGEST_CHAPTER));
    };
    leaveOutChapters(lines.slice(1).filter((line) => line !== author && !WEREAD_COUNT.test(line)));
    // If quotes have `>>`, the other marker is before chapters.
    const hasArrows = /^\s*>>/m.test(text);
    // A thought without a quote belongs to the quote that follows.
    let open = '';
    for (const part of rest) {
      const isQuote = !hasArrows || part.trimStart().startsWith('>>');
      const body = part.replace(/^\s*(◆|>>)\s*/, '');
      // A blank line ends a quote; what follows is the next chapter's name, unless it is a thought.
      const [thought, review] = [THOUGHT.exec(body), REVIEW.exec(body)];
      if (review)
        article(
          body
            .slice(review[0].length)
            .replace(/^[^\n]*\n/, '')
            .trim() || body.trim(),
        );
      else if (thought) {
        const [words = '', said = ''] = body.slice(thought[0].length).split(/^\s*原文\s*[：:]/m);
        const [quote = '', ...below] = said.trimStart().split(/\n\s*\n/);
        leaveOutChapters(below);
        if (hasArrows && quote.trim() === '') open = joinNotes(open, words.trim());
        else addQuote(quote, words.trim(), parseTime(thought[1]));
      } else if (isQuote) {
        const [quote = '', ...below] = body.split(/\n\s*\n/);
        leaveOutChapters(below);
        addQuote(quote, open, undefined);
        open = '';
      } else leaveOutChapters([body]);
    }
    if (open) article(open);
    function addQuote(quote: string, note: string, created: string | undefined): void {
      const exact = quote.trim();
      if (exact === '') {
        if (note) article(note);
        return;
      }
      const known = records.annotations.find((one) => one.quote.exact === exact);
      if (known) known.note = joinNotes(known.note, note);
      else
        records.annotations.push({
          key: `weread\n${book}\n${exact}`,
          article: article(),
          quote: { exact, prefix: '', suffix: '' },
          note,
          codes: [],
          created,
        });
    }
    if (records.isEmpty) return refuse('nothing-readable');
    return records.finish('weread', { annotations: ['note'], articles: ['note'], codes: [], revisions: [] });
  },
};
