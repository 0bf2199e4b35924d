import { canonicalUrl } from '@/utils/extraction/canonical-url';
import type { Annotation, Position } from '@/utils/model/annotation';
import { type Article, ArticleMetadata } from '@/utils/model/article';
import type { Code, Color } from '@/utils/model/codebook';
import type { RecordReason } from '@/utils/model/import-reasons';
import { sha256 } from '@/utils/text/sha256';
import { nameToUuid } from './digest';
import type { FileContents, LeftOut, RecordReport, Told } from './import-format';
import { RecordReader } from './records';

const MAX_NAME = 200;
const MAX_LINE = 2000;
const MAX_CONTEXT = 1000;

interface ImportedText {
  text: string;
  html: string;
  /** Its revision, where the other program's file came from us; a UUID. */
  revision?: string | undefined;
}

interface ImportedArticle {
  url: string;
  title: string;
  note: string;
  metadata?: Partial<ArticleMetadata>;
  /** What only our own files tell: when it was read and changed, its addresses. */
  own?: Partial<Article>;
  texts: ImportedText[];
  /** What the other program calls it, where that is not its address. */
  name?: string | undefined;
}

interface ImportedCode {
  name: string;
  definition: string;
  example: string;
  color: Color;
  /** The key of the code above it. */
  parent?: string | undefined;
  /** What only our own files tell: names in both languages, times. */
  own?: Partial<Code>;
}

export interface ImportedAnnotation {
  key: string;
  article: string;
  quote: { exact: string; prefix: string; suffix: string };
  /** Where it stands in one of the article's texts, in UTF-16 code units. */
  place?: { text: string; position: Position } | undefined;
  note: string;
  codes: string[];
  /** ISO 8601; undefined where the file tells none. */
  created?: string | undefined;
  modified?: string | undefined;
  /** What only our own files tell. */
  facts?: Partial<Pick<Annotation, 'origin' | 'directive' | 'official'>>;
}

interface Finishing {
  /** Programs that code a passage twice say it twice: what stands at one place is one annotation. */
  joinPlaces?: boolean;
}

/** Notes as one, each once, empty ones left out. A note that stands alone stays as it is. */
export const joinNotes = (...notes: string[]): string => {
  const byWords = new Map(notes.map((note) => [note.trim(), note]));
  byWords.delete('');
  return [...byWords.values()].join('\n\n');
};

/**
 * Another program's file as it is read: things are called by that program's own keys. `finish` gives them ids and passes
 * every record through the same schemas as a backup's.
 */
export class ImportedRecords {
  readonly annotations: ImportedAnnotation[] = [];
  readonly refusals: RecordReport[] = [];
  readonly notices: RecordReport[] = [];
  private readonly articles = new Map<string, ImportedArticle>();
  private readonly codes = new Map<string, ImportedCode>();
  private readonly left = new Map<string, number>();
  private readonly hashes = new Map<string, Promise<string>>();
  private readonly undated = new Set<string>();

  /** `now`: the moment of the import, in place of times that the file does not tell. */
  constructor(private readonly now: string) {}

  /** Adds an article, or to what is known of it; returns its key, which is its canonical address. */
  article(address: string, more: Partial<Omit<ImportedArticle, 'url'>> = {}): string {
    const url = canonicalUrl(address);
    const known = this.articles.get(url) ?? { url, title: '', note: '', texts: [] };
    this.articles.set(url, {
      ...known,
      ...more,
      title: known.title || more.title || '',
      note: joinNotes(known.note, more.note ?? ''),
      texts: [...known.texts, ...(more.texts ?? [])],
      metadata: { ...known.metadata, ...more.metadata },
    });
    return url;
  }

  /** Adds a code; returns its key: the one given, else its name, case aside. */
  code(name: string, more: Partial<Omit<ImportedCode, 'name'>> = {}, key = name.trim().toLowerCase()): string {
    const known = this.codes.get(key);
    if (!known) {
      const whole = (name.trim() || name).slice(0, MAX_NAME);
      this.codes.set(key, { name: whole, definition: '', example: '', color: 'gray', ...more });
    } else if (known.definition === '' && more.definition) this.codes.set(key, { ...known, ...more });
    return key;
  }

  /** The code at a path, root first; those above it are made where they are missing. Returns its key. */
  codeAt(path: readonly string[], more: Partial<Omit<ImportedCode, 'name' | 'parent'>> = {}): string {
    let parent: string | undefined;
    for (const [depth, name] of path.entries()) {
      const key = path
        .slice(0, depth + 1)
        .join('/')
        .toLowerCase();
      const own = depth === path.length - 1 ? more : {};
      parent = this.code(name, { ...own, ...(parent === undefined ? {} : { parent }) }, key);
    }
    return parent ?? '';
  }

  refuse(table: RecordReport['table'], record: string, reason: RecordReason): void {
    this.refusals.push({ table, record: record.slice(0, 80), reason });
  }

  notice(table: RecordReport['table'], record: string, reason: RecordReason): void {
    this.notices.push({ table, record: record.slice(0, 80), reason });
  }

  /** Counts what the file holds and we do not take, in the file's own words. */
  leaveOut(what: string, count = 1): void {
    if (count > 0) this.left.set(what, (this.left.get(what) ?? 0) + count);
  }

  /** Whether anything was read that can become a record. */
  get isEmpty(): boolean {
    return this.annotations.length + this.articles.size + this.codes.size === 0;
  }

  async finish(format: string, told: Told, { joinPlaces = false }: Finishing = {}): Promise<FileContents> {
    const reader = new RecordReader();
    const successors = this.successorsOfCodes();
    for (const [key, code] of this.codes)
      if (!successors.has(key)) reader.add('codes', await this.codeRow(key, code, successors));
    for (const article of this.articles.values()) reader.add('articles', await this.articleRow(article));
    for (const article of this.articles.values())
      for (const row of await this.revisionRows(article)) reader.add('revisions', row);
    for (const annotation of joinPlaces ? joined(this.annotations) : this.annotations)
      reader.add('annotations', await this.annotationRow(annotation, successors));
    const { tables, refusals, notices } = reader.finish();
    const leftOut: LeftOut[] = [...this.left].map(([what, count]) => ({ what, count }));
    return {
      ok: true,
      format,
      tables,
      refusals: [...this.refusals, ...refusals],
      notices: [...this.notices, ...notices],
      leftOut,
      told,
      undated: this.undated,
      ...(joinPlaces ? { knownByPlace: true } : {}),
    };
  }

  /** Codes that the file has twice under one parent → the first of them, which stands for both. */
  private successorsOfCodes(): Map<string, string> {
    const pathOf = (key: string): string => {
      const names: string[] = [];
      const seen = new Set<string>();
      for (let at: string | undefined = key; at !== undefined && !seen.has(at); ) {
        seen.add(at);
        const code = this.codes.get(at);
        if (code) names.unshift(code.name);
        at = code?.parent;
      }
      return names.join('/');
    };
    const first = new Map<string, string>();
    const successors = new Map<string, string>();
    for (const key of this.codes.keys()) {
      const path = pathOf(key);
      const known = first.get(path.toLowerCase());
      if (known === undefined) first.set(path.toLowerCase(), key);
      else {
        successors.set(key, known);
        this.refuse('codes', path, 'same-name');
      }
    }
    return successors;
  }

  private hashOf(text: string): Promise<string> {
    const hash = this.hashes.get(text) ?? sha256(text);
    this.hashes.set(text, hash);
    return hash;
  }

  private async codeRow(key: string, code: ImportedCode, successors: ReadonlyMap<string, string>): Promise<object> {
    const { name, definition, example, color, parent, own } = code;
    const id = await nameToUuid(key);
    if (!own?.modified) this.undated.add(id);
    const above = parent === undefined ? undefined : (successors.get(parent) ?? parent);
    return {
      id,
      names: { en: name, zh: name },
      color,
      underline: 'solid',
      definition,
      example,
      ...(above === undefined || above === key ? {} : { parent: await nameToUuid(above) }),
      created: this.now,
      modified: this.now,
      ...own,
    };
  }

  /** The id of the article at an address. */
  private idOf(url: string): Promise<string> {
    return nameToUuid(this.articles.get(url)?.name ?? url);
  }

  private async articleRow({ url, title, note, metadata, own }: ImportedArticle): Promise<object> {
    const id = await this.idOf(url);
    if (!own?.changed) this.undated.add(id);
    return {
      authors: [],
      editors: [],
      kind: 'other',
      lang: 'und',
      dir: 'ltr',
      keywords: [],
      provenance: {},
      ...known(metadata),
      id,
      url,
      addresses: [url],
      title: (metadata?.title || title).slice(0, MAX_LINE),
      note,
      accessed: this.now,
      created: this.now,
      changed: this.now,
      ...own,
    };
  }

  private async revisionRows({ url, texts }: ImportedArticle): Promise<object[]> {
    const articleId = await this.idOf(url);
    const rows = new Map<string, object>();
    for (const { text, html, revision } of texts) {
      const hash = await this.hashOf(text);
      const id = await nameToUuid(revision ?? `${url}\n${hash}`);
      rows.set(id, { id, articleId, sha256: hash, text, html, created: this.now });
    }
    return [...rows.values()];
  }

  private async annotationRow(
    annotation: ImportedAnnotation,
    successors: ReadonlyMap<string, string>,
  ): Promise<object> {
    const { key, article, quote, place, note, codes, created, modified, facts } = annotation;
    const id = await nameToUuid(key);
    if (!created && !modified) this.undated.add(id);
    const ids = await Promise.all(codes.map((code) => nameToUuid(successors.get(code) ?? code)));
    return {
      id,
      articleId: await this.idOf(article),
      target: {
        ...(place ? { revision: await this.hashOf(place.text) } : {}),
        selector: {
          quote: {
            exact: quote.exact,
            prefix: quote.prefix.slice(-MAX_CONTEXT),
            suffix: quote.suffix.slice(0, MAX_CONTEXT),
          },
          ...(place ? { position: place.position } : {}),
        },
      },
      codes: [...new Set(ids)],
      note,
      origin: { by: 'hand' },
      ...facts,
      created: created ?? modified ?? this.now,
      modified: modified ?? created ?? this.now,
    };
  }
}

/** The fields of metadata that are what they should be: one that is not costs the article nothing else. */
function known(metadata: Partial<ArticleMetadata> = {}): Partial<ArticleMetadata> {
  const shape: Record<string, { safeParse(value: unknown): { success: boolean } }> = ArticleMetadata.shape;
  const fields = Object.entries(metadata).filter(([field, value]) => shape[field]?.safeParse(value).success);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** Annotations of one place in one article as one, with all their codes and each note once. */
function joined(annotations: readonly ImportedAnnotation[]): ImportedAnnotation[] {
  const byPlace = new Map<string, ImportedAnnotation>();
  for (const one of annotations) {
    const { article, quote, place } = one;
    const at = place
      ? `${place.position.start} ${place.position.end} ${place.text.length}`
      : quote.prefix + quote.suffix;
    const key = `${article}\n${at}\n${quote.exact}`;
    const before = byPlace.get(key);
    byPlace.set(key, before ? { ...before, ...joinedPair(before, one) } : one);
  }
  return [...byPlace.values()];
}

function joinedPair(a: ImportedAnnotation, b: ImportedAnnotation): Partial<ImportedAnnotation> {
  const times = (one: string | undefined, other: string | undefined) =>
    [one, other].filter((time) => time !== undefined);
  return {
    codes: [...new Set([...a.codes, ...b.codes])],
    note: joinNotes(a.note, b.note),
    created: times(a.created, b.created).toSorted()[0],
    modified: times(a.modified ?? a.created, b.modified ?? b.created)
      .toSorted()
      .at(-1),
  };
}

/**
 * Metadata that says why a text is not whole, where `reason` is one of our own words for it; nothing to add otherwise.
 * It is for articles that are new here: one that was read again since may be whole by now.
 */
export function partialMetadata(reason: string): Partial<ArticleMetadata> {
  const partial = ArticleMetadata.shape.partial.safeParse(reason).data;
  return partial ? { partial } : {};
}

const OLDEST = Date.UTC(1900, 0);
const NEWEST = Date.UTC(2200, 0);

/** A moment that a program wrote as a number: seconds, milliseconds or microseconds since 1970. */
function fromNumber(value: number): number {
  if (value > 1e14) return value / 1000;
  return value < 1e11 ? value * 1000 : value;
}

const CHINESE =
  /(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?[^\d上下]*(上午|下午|凌晨|晚上)?\s*(?:(\d{1,2})[:：](\d\d)(?:[:：](\d\d))?)?/;

function fromChinese(text: string): number {
  const [found, year, month, day, half, hour = '0', minute = '0', second = '0'] = CHINESE.exec(text) ?? [];
  if (found === undefined) return Number.NaN;
  const late = (half === '下午' || half === '晚上') && Number(hour) < 12 ? 12 : 0;
  return new Date(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour) + late,
    Number(minute),
    Number(second),
  ).getTime();
}

/**
 * A time as another program writes it, as an Instant: a number of seconds or milliseconds, ISO 8601 and its relatives, an
 * English or Chinese date; undefined where it is none.
 */
export function parseTime(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  const number = typeof value === 'number' ? value : /^\d{9,16}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  // A year must be there: engines read a month out of any word and number.
  const named = /\d{4}/.test(text) && !/[年月]/.test(text) ? Date.parse(text) : Number.NaN;
  const time = [fromNumber(number), named, fromChinese(text)].find((one) => !Number.isNaN(one));
  return time !== undefined && time > OLDEST && time < NEWEST ? new Date(time).toISOString() : undefined;
}
