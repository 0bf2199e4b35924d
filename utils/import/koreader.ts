import { type Decoded, type ImportFormat, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { asList, asText, type Loose, loose, looseList } from './loose';
import { type LuaTable, luaTable } from './lua-table';
import { parseTime } from './parse-time';
import { localAddress, qualifiedName } from './plain-text';

// KOReader's exporter (plugins/exporter.koplugin: target/json.lua, template/md.lua), and its file next to a book,
// `metadata.epub.lua`: a list of annotations since 2024, before that highlights by page and bookmarks with their notes.

interface Marked {
  exact: string;
  note: string;
  created: string | undefined;
  chapter: string;
  /** A bookmark: a place without words. */
  isBookmark?: boolean;
}

interface Book {
  title: string;
  author: string;
  marked: Marked[];
}

/** Several authors are on separate lines. */
const authorsOf = (author: string): { name: string }[] =>
  author
    .split('\n')
    .map((name) => ({ name: name.trim() }))
    .filter(({ name }) => name !== '');

// --- JSON ---

function bookInJson(value: Loose | undefined): Book | undefined {
  const entries = looseList(asList(value?.entries));
  const isOne =
    asText(value?.title) !== '' && entries.length > 0 && entries.every((one) => 'time' in one && 'text' in one);
  if (!value || !isOne) return undefined;
  const marked = entries.map((entry) => ({
    exact: asText(entry.text),
    note: asText(entry.note),
    created: parseTime(entry.time),
    chapter: asText(entry.chapter),
    isBookmark: entry.sort === 'bookmark',
  }));
  return { title: asText(value.title), author: asText(value.author), marked };
}

function booksInJson(value: unknown): Book[] {
  const root = loose(value);
  const documents = looseList(asList(root?.documents));
  const books = documents.length > 0 ? documents.map(bookInJson) : [bookInJson(root)];
  return books.filter((book) => book !== undefined);
}

// --- Lua ---

/** The generated text of a bookmark: page, words and time. A note by the reader replaces it. */
const OWN_WORDS = /@ \d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

const tableAt = (table: LuaTable | undefined, key: string): LuaTable | undefined => {
  const found = table?.get(key);
  return found instanceof Map ? found : undefined;
};
const tablesIn = (table: LuaTable | undefined): LuaTable[] =>
  [...(table?.values() ?? [])].filter((one): one is LuaTable => one instanceof Map);
const wordsAt = (table: LuaTable | undefined, key: string): string => asText(table?.get(key)).trim();

function bookInLua(text: string): Book | undefined {
  const root = luaTable(text);
  const [annotations, highlights] = [tableAt(root, 'annotations'), tableAt(root, 'highlight')];
  if (!annotations && !highlights) return undefined;
  const about = [tableAt(root, 'doc_props'), tableAt(root, 'stats')];
  const said = (key: string) => about.map((one) => wordsAt(one, key)).find((words) => words !== '') ?? '';
  const mark = (one: LuaTable, note: string): Marked => ({
    exact: wordsAt(one, 'text'),
    note,
    created: parseTime(wordsAt(one, 'datetime')),
    chapter: wordsAt(one, 'chapter'),
  });
  const bookmarks = tablesIn(tableAt(root, 'bookmarks'));
  const noteOf = (one: LuaTable): string => {
    const bookmark = bookmarks.find((other) => other.get('datetime') === one.get('datetime'));
    const words = wordsAt(bookmark, 'text');
    return OWN_WORDS.test(words) || words === wordsAt(one, 'text') ? '' : words;
  };
  const marked = annotations
    ? tablesIn(annotations).map((one) => ({ ...mark(one, wordsAt(one, 'note')), isBookmark: !one.has('drawer') }))
    : tablesIn(highlights)
        .flatMap(tablesIn)
        .map((one) => mark(one, noteOf(one)));
  const path = wordsAt(root, 'doc_path').split('/').at(-1) ?? '';
  return { title: said('title') || path, author: said('authors'), marked };
}

// --- Markdown ---

/** `### Page 12 @ 14 November 2023 10:13:20 PM` */
const PLACE = /^### Page .+ @ (\d{1,2} \S+ \d{4} \d{1,2}:\d\d:\d\d.*)$/m;
const BEFORE_PLACE = /^(?=### Page .+ @ \d{1,2} \S+ \d{4} \d{1,2}:\d\d:\d\d)/m;
/** The chapter of what follows. */
const CHAPTER = /\n## (.+)\s*$/;
const BACKLINK = /^\[[^\]]*\]\(<?file:.*\)$/m;
/** How a kind of highlight is written, where the reader chose that. */
const SIGNS = /^(\*\*_|\*\*|==|~~|\+\+|\*|<u>)([\s\S]+?)(_\*\*|\*\*|==|~~|\+\+|\*|<\/u>)$/;

function bookInMarkdown(text: string): Book | undefined {
  const [head = '', ...parts] = text.replace(/\r\n?/g, '\n').split(BEFORE_PLACE);
  const title = /^# (.+)$/m.exec(head)?.[1];
  if (!title || parts.length === 0) return undefined;
  let chapter = CHAPTER.exec(head)?.[1] ?? '';
  const marked = parts.map((part): Marked => {
    const when = PLACE.exec(part)?.[1] ?? '';
    const body = part.replace(PLACE, '').replace(CHAPTER, '').replace(BACKLINK, '');
    const [words = '', ...note] = body.split(/\n---\n/);
    const mark = { exact: words.trim().replace(SIGNS, '$2'), note: note.join('\n---\n').trim() };
    const made = { ...mark, created: parseTime(when), chapter };
    chapter = CHAPTER.exec(part)?.[1] ?? chapter;
    return made;
  });
  return { title: title.trim(), author: /^##### (.+)$/m.exec(head)?.[1] ?? '', marked };
}

function booksIn(file: Decoded): Book[] {
  if (file.kind === 'json') return booksInJson(file.value);
  if (file.kind !== 'text') return [];
  const isLua = /^(?:\s*--.*\n)*\s*return\s*\{/.test(file.text);
  const book = isLua ? bookInLua(file.text) : bookInMarkdown(file.text);
  return book ? [book] : [];
}

/** KOReader's highlights, from the file next to a book and as exported. */
export const koReader: ImportFormat = {
  id: 'koreader',
  recognizes: (file) => booksIn(file).length > 0,
  async read(file, { now }) {
    const records = new ImportedRecords(now);
    for (const { title, author, marked } of booksIn(file)) {
      const authors = authorsOf(author);
      const name = qualifiedName(title, ...authors.map((one) => one.name));
      const article = () =>
        records.article(localAddress(name), { title, name, ...(authors.length > 0 ? { metadata: { authors } } : {}) });
      const known = new Map<string, ImportedRecords['annotations'][number]>();
      for (const { exact, note, created, chapter, isBookmark } of marked) {
        if (isBookmark) records.leaveOut('bookmark');
        else if (exact === '') records.refuse('annotations', `${title}: ${note || created || ''}`, 'no-quote');
        else {
          if (chapter) records.leaveOut('chapter');
          const key = `koreader\n${title}\n${exact}`;
          const before = known.get(key);
          if (before) before.note = joinNotes(before.note, note);
          else {
            const quote = { exact, prefix: '', suffix: '' };
            const annotation = { key, article: article(), quote, note, codes: [], created };
            known.set(key, annotation);
            records.annotations.push(annotation);
          }
        }
      }
    }
    if (records.isEmpty) return refuse('nothing-readable');
    return records.finish('koreader', { annotations: ['note'], articles: ['note'], codes: [], revisions: [] });
  },
};
