import { codeName } from '@/utils/codebook/code-name';
import { LABELS } from '@/utils/export/labels';
import { TABLE_LABELS } from '@/utils/export/table-labels';
import { codebookWords } from '@/utils/i18n/codebook';
import type { Row, Table } from '@/utils/import/judge';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { everyNote } from '@/utils/model/article-notes';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { UiLanguage } from '@/utils/model/settings';

const LONGEST = 200;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A record in a form by which a reader recognises it. */
export interface Described {
  name: string;
  /** The reader's words: a note, a definition. */
  words: string;
  /** Names of codes. */
  codes: string[];
  /** Other facts that may differ between two versions: of a directive, an article, or a code's appearance. */
  facts: string[];
  isBinned: boolean;
}

/** The language and codes used to describe records. */
export interface Telling {
  language: UiLanguage;
  /** The codes that can be named. */
  codes?: Codebook;
}

/** Describes what distinguishes a record from others, and two versions of it from each other. */
export function describe(table: Table, record: Row, { language, codes = [] }: Telling): Described {
  const t = { ...LABELS[language], ...TABLE_LABELS[language] };
  /** A value chosen from a list of ours, with its label. */
  const chosen = (label: string, word: string | undefined): string[] => (word ? [`${label}${t.colon}${word}`] : []);
  if (table === 'annotations') {
    const calledHere = (id: Code['id']): string | undefined => {
      const code = codes.find((one) => one.id === id);
      return code && codeName(code, language);
    };
    const { target, note, codes: given, origin, directive, official, deleted } = record as Annotation;
    const { strength, person: _, ...said } = directive ?? {};
    return {
      name: short(target.selector.quote.exact),
      words: short(note),
      codes: [...new Set(given.flatMap((id) => calledHere(id) ?? []))],
      facts: [
        short(target.selector.quote.exact),
        ...wordsIn(said),
        ...chosen(t.columns.strength, strength && t.strengths[strength]),
        ...wordsIn(official),
        ...chosen(t.columns.origin, t.values.origin[origin.by]),
      ],
      isBinned: !!deleted,
    };
  }
  if (table === 'codes') {
    const code = record as Code;
    const look = codebookWords[language];
    const above = codes.find(({ id }) => id === code.parent);
    const facts = [
      ...wordsIn([nameOf(code), code.example]),
      ...chosen(look.color, look.colors[code.color]),
      ...chosen(look.underline, look.underlines[code.underline]),
      ...chosen(look.key, code.key),
      ...chosen(look.parent, above ? nameOf(above) : code.parent && '…'),
    ];
    return { name: nameOf(code), words: short(code.definition), codes: [], facts, isBinned: false };
  }
  const { title, url, note, deleted, authors = [], source, site, kind, published } = record as Partial<Article>;
  const facts = wordsIn([title, url, authors.map((author) => author.name), source, site, published?.iso]);
  return {
    name: short(title || url || ''),
    words: short(note === undefined ? '' : everyNote(record as Article)),
    codes: [],
    facts: [...facts, ...chosen(t.columns.kind, kind && t.values.kind[kind])],
    isBinned: !!deleted,
  };
}

/** All text in a value and in the values nested in it. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value === '' ? [] : [short(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

/** A code by both its names, since two versions may differ in only one. */
const nameOf = ({ names }: Code): string => (names.en === names.zh ? names.en : `${names.zh} · ${names.en}`);
