import type { Row, Table } from '@/utils/import/judge';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Code, Codebook } from '@/utils/model/codebook';

const LONGEST = 200;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A record as a reader tells it from others. */
export interface Described {
  name: string;
  /** The reader's words: a note, a definition. */
  words: string;
  /** Names of codes. */
  codes: string[];
  /** What else is said of it, that two versions may differ in: a directive's facts, an article's, a code's example. */
  facts: string[];
  isBinned: boolean;
}

/** What tells a record apart, and two versions of one; `codes`: those that may be named. */
export function describe(table: Table, record: Row, codes: Codebook = []): Described {
  if (table === 'annotations') {
    const { target, note, codes: given, directive, official, deleted } = record as Annotation;
    const names = given.flatMap((id) => {
      const code = codes.find((one) => one.id === id);
      return code ? [nameOf(code)] : [];
    });
    return {
      name: short(target.selector.quote.exact),
      words: short(note),
      codes: names,
      facts: [...wordsIn(directive), ...wordsIn(official)],
      isBinned: !!deleted,
    };
  }
  if (table === 'codes') {
    const code = record as Code;
    const facts = wordsIn([nameOf(code), code.example, code.color]);
    return { name: nameOf(code), words: short(code.definition), codes: [], facts, isBinned: false };
  }
  const { title, url, note, deleted, authors = [], source, site, published } = record as Partial<Article>;
  return {
    name: short(title || url || ''),
    words: short(note ?? ''),
    codes: [],
    facts: wordsIn([title, authors.map((author) => author.name), source, site, published?.iso]),
    isBinned: !!deleted,
  };
}

/** The words of a thing and of what is within it. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value === '' ? [] : [short(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

const nameOf = ({ names }: Code): string => (names.en === names.zh ? names.en : `${names.zh} · ${names.en}`);
