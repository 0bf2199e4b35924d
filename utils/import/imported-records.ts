import { canonicalUrl } from '@/utils/extraction/canonical-url';
import type { Annotation, Position } from '@/utils/model/annotation';
import { type Article, ArticleMetadata } from '@/utils/model/article';
import type { Code, Color } from '@/utils/model/codebook';
import type { RecordReason } from '@/utils/model/import-reasons';
import { plainName } from '@/utils/text/plain-name';
import type { FileContents, LeftOut, RecordReport, Told } from './import-format';
import { joinNotes, joinPlaces } from './join-places';
import { makeRows } from './record-rows';

/** UTF-16 code units. */
const MAX_NAME = 200;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A name that is too long, cut between two characters, with `end` behind it. */
function cutName(name: string, end: string): string {
  let cut = '';
  for (const { segment } of graphemes.segment(name.slice(0, MAX_NAME * 2))) {
    if (cut.length + segment.length + end.length > MAX_NAME) break;
    cut += segment;
  }
  return cut.toWellFormed().trimEnd() + end;
}

interface ImportedText {
  text: string;
  html: string;
  /** Its revision, where the other program's file came from us; a UUID. */
  revision?: string | undefined;
  /** When the other program got it; the moment of the import where it does not say. */
  created?: string | undefined;
}

export interface ImportedArticle {
  url: string;
  title: string;
  note: string;
  metadata?: Partial<ArticleMetadata>;
  /** Only in our own files: times of reading and change, addresses. */
  own?: Partial<Article>;
  texts: ImportedText[];
  /** Its name in the other program, if that is not its address. */
  name?: string | undefined;
}

export interface ImportedCode {
  name: string;
  definition: string;
  example: string;
  /** Undefined when the file gives none. */
  color?: Color | undefined;
  /** The key of its parent. */
  parent?: string | undefined;
  /** Only in our own files: names in both languages, times. */
  own?: Partial<Code>;
  /** Known from a path only: a code that the file describes takes its place. */
  isImplied?: boolean;
  /** The file identifies codes by id, so that another one of the same name is a separate code. */
  isApart?: boolean;
}

export interface ImportedAnnotation {
  key: string;
  article: string;
  quote: { exact: string; prefix: string; suffix: string };
  /** Its position in one of the article's texts, in UTF-16 units. */
  place?: { text: string; position: Position } | undefined;
  note: string;
  codes: string[];
  /** ISO 8601; undefined when the file gives none. */
  created?: string | undefined;
  modified?: string | undefined;
  /** The file gives dates without times, which cannot order two events of one day. */
  isOfDay?: boolean;
  /** Only in our own files. */
  facts?: Partial<Pick<Annotation, 'origin' | 'directive' | 'official'>>;
}

interface Finishing {
  /** Times are given to the minute. */
  toMinute?: boolean;
  /** As in `FileContents`. */
  tellsWhole?: boolean;
  guessesFacts?: boolean;
  /** Join annotations at the same place: some programs repeat a passage for each code. */
  joinPlaces?: boolean;
  /** As `knownByPlace` in `FileContents`, where nothing is joined. */
  byPlace?: boolean;
}

/**
 * Collects the contents of another program's file under that program's own keys. `finish` assigns ids and validates
 * every record with the schemas used for backups.
 */
export class ImportedRecords {
  readonly annotations: ImportedAnnotation[] = [];
  readonly refusals: RecordReport[] = [];
  readonly notices: RecordReport[] = [];
  private readonly articles = new Map<string, ImportedArticle>();
  private readonly codes = new Map<string, ImportedCode>();
  private readonly left = new Map<string, number>();
  /** Names that were cut, by parent. */
  private readonly cut = new Set<string>();

  /** `now`: the time of the import, used when the file gives none. */
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
      own: { ...known.own, ...more.own },
    });
    return url;
  }

  /** Adds a code and returns its key: the given one, or its name in lower case. */
  code(name: string, more: Partial<Omit<ImportedCode, 'name'>> = {}, key = plainName(name)): string {
    const known = this.codes.get(key);
    if (!known) {
      this.codes.set(key, {
        name: this.nameFor(name.trim() || name, more.parent),
        definition: '',
        example: '',
        ...more,
      });
    } else if (known.isImplied && !more.isImplied) {
      const { isImplied: _, ...said } = known;
      this.codes.set(key, { ...said, ...more });
    } else if (known.definition === '' && more.definition) this.codes.set(key, { ...known, ...more });
    return key;
  }

  /** A code's name, shortened if necessary, and distinct from others with the same beginning. */
  private nameFor(name: string, parent = ''): string {
    if (name.length <= MAX_NAME) return name;
    this.notice('codes', name, 'too-long');
    for (let times = 1; ; times++) {
      const short = cutName(name, times > 1 ? `… (${times})` : '…');
      const place = `${parent}\n${plainName(short)}`;
      if (this.cut.has(place)) continue;
      this.cut.add(place);
      return short;
    }
  }

  /**
   * The code at a path, root first; missing ancestors are created. Returns its key: the id given in the file, or the
   * path in lower case.
   */
  codeAt(path: readonly string[], more: Partial<Omit<ImportedCode, 'name' | 'parent'>> = {}, id?: string): string {
    let parent: string | undefined;
    let place = '';
    for (const [depth, name] of path.entries()) {
      place += `${depth > 0 ? '/' : ''}${plainName(name).replaceAll('/', '∕')}`;
      const isLeaf = depth === path.length - 1;
      const own = isLeaf ? { ...more, ...(id ? { isApart: true } : {}) } : { isImplied: true };
      const above = parent === undefined ? {} : { parent };
      parent = this.code(name, { ...own, ...above }, isLeaf && id ? id : place);
    }
    return parent ?? '';
  }

  /** Whether the file has a code of this key. */
  hasCode(key: string): boolean {
    return this.codes.has(key);
  }

  refuse(table: RecordReport['table'], record: string, reason: RecordReason): void {
    this.refusals.push({ table, record: record.slice(0, 80), reason });
  }

  notice(table: RecordReport['table'], record: string, reason: RecordReason): void {
    this.notices.push({ table, record: record.slice(0, 80), reason });
  }

  /** Counts something in the file that is not imported, under the file's own name for it. */
  leaveOut(what: string, count = 1): void {
    if (count > 0) this.left.set(what, (this.left.get(what) ?? 0) + count);
  }

  /** Whether anything was read that can become a record. */
  get isEmpty(): boolean {
    return this.annotations.length + this.articles.size + this.codes.size === 0;
  }

  async finish(
    format: string,
    told: Told,
    {
      joinPlaces: joins = false,
      byPlace = joins,
      toMinute = false,
      tellsWhole = false,
      guessesFacts = false,
    }: Finishing = {},
  ): Promise<FileContents> {
    const { codes, articles, annotations } = this;
    const gathered = { codes, articles, annotations: joins ? joinPlaces(annotations) : annotations };
    const { undated, uncoloured, twice, ...read } = await makeRows(gathered, this.now);
    for (const path of twice) this.refuse('codes', path, 'same-name');
    return {
      ok: true,
      format,
      tables: read.tables,
      refusals: [...this.refusals, ...read.refusals],
      notices: [...this.notices, ...read.notices],
      leftOut: [...this.left].map(([what, count]): LeftOut => ({ what, count })),
      told,
      undated,
      uncoloured,
      ...(byPlace ? { knownByPlace: true } : {}),
      ...(toMinute ? { toMinute } : {}),
      ...(tellsWhole ? { tellsWhole } : {}),
      ...(guessesFacts ? { guessesFacts } : {}),
    };
  }
}

/**
 * Metadata for a partial text if `reason` is one of our words for it; otherwise empty. Only for new articles, since one
 * that was read again may be complete by now.
 */
export function partialMetadata(reason: string): Partial<ArticleMetadata> {
  const partial = ArticleMetadata.shape.partial.safeParse(reason).data;
  return partial ? { partial } : {};
}
