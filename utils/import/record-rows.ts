import { ArticleMetadata } from '@/utils/model/article';
import { plainName } from '@/utils/text/plain-name';
import { sha256 } from '@/utils/text/sha256';
import { nameToUuid } from './digest';
import type { RecordReport, Tables } from './import-format';
import type { ImportedAnnotation, ImportedArticle, ImportedCode } from './imported-records';
import { RecordReader } from './records';

const MAX_LINE = 2000;
const MAX_CONTEXT = 1000;

/** A file as it was read, things under that program's own keys. */
interface Gathered {
  codes: ReadonlyMap<string, ImportedCode>;
  articles: ReadonlyMap<string, ImportedArticle>;
  annotations: readonly ImportedAnnotation[];
}

interface Rows {
  tables: Tables;
  refusals: RecordReport[];
  notices: RecordReport[];
  /** Ids of records without a time in the file. */
  undated: Set<string>;
  /** Ids of codes without a colour in the file. */
  uncoloured: Set<string>;
  /** Paths of codes that occur twice under one parent. */
  twice: string[];
}

/** Assigns ids to what was read and validates every record with the schemas used for backups. */
export async function makeRows(gathered: Gathered, now: string): Promise<Rows> {
  const reader = new RecordReader();
  const maker = new RowMaker(gathered, now);
  for (const [key, code] of gathered.codes) if (maker.isFirst(key)) reader.add('codes', await maker.code(key, code));
  for (const article of gathered.articles.values()) reader.add('articles', await maker.article(article));
  for (const article of gathered.articles.values())
    for (const row of await maker.revisions(article)) reader.add('revisions', row);
  for (const annotation of gathered.annotations) reader.add('annotations', await maker.annotation(annotation));
  const { refusals, notices, ...read } = await reader.finish();
  const named = (report: RecordReport): RecordReport => ({
    ...report,
    record: maker.names.get(report.record) ?? report.record,
  });
  return {
    ...read,
    refusals: refusals.map(named),
    notices: notices.map(named),
    undated: maker.undated,
    uncoloured: maker.uncoloured,
    twice: maker.twice,
  };
}

class RowMaker {
  readonly undated = new Set<string>();
  readonly uncoloured = new Set<string>();
  readonly twice: string[] = [];
  /** Names by which a reader may recognise records whose ids were made here. */
  readonly names = new Map<string, string>();
  /** Codes that occur twice under one parent → the first of them, which replaces the other. */
  private readonly successors: ReadonlyMap<string, string>;
  private readonly hashes = new Map<string, Promise<string>>();

  constructor(
    private readonly gathered: Gathered,
    private readonly now: string,
  ) {
    this.successors = this.findSuccessors();
  }

  isFirst(key: string): boolean {
    return !this.successors.has(key);
  }

  private findSuccessors(): Map<string, string> {
    const { codes } = this.gathered;
    const pathOf = (key: string): string[] => {
      const names: string[] = [];
      const seen = new Set<string>();
      for (let at: string | undefined = key; at !== undefined && !seen.has(at); ) {
        seen.add(at);
        const code = codes.get(at);
        if (code) names.unshift(code.name);
        at = code?.parent;
      }
      return names;
    };
    const first = new Map<string, string>();
    const successors = new Map<string, string>();
    // Codes known from a path only go last: one that the file describes is the code itself.
    const isImplied = (key: string) => codes.get(key)?.isImplied === true;
    const keys = [...codes.keys()];
    for (const key of [...keys.filter((one) => !isImplied(one)), ...keys.filter(isImplied)]) {
      const path = pathOf(key);
      const place = path.map(plainName).join('\n');
      const known = first.get(place);
      if (known === undefined) first.set(place, key);
      else if (!codes.get(key)?.isApart) {
        successors.set(key, known);
        if (!isImplied(key)) this.twice.push(path.join('/'));
      }
    }
    return successors;
  }

  private hashOf(text: string): Promise<string> {
    const hash = this.hashes.get(text) ?? sha256(text);
    this.hashes.set(text, hash);
    return hash;
  }

  async code(key: string, code: ImportedCode): Promise<object> {
    const { name, definition, example, color, parent, own } = code;
    const id = await nameToUuid(key);
    if (!own?.modified) this.undated.add(id);
    if (!color) this.uncoloured.add(id);
    const above = parent === undefined ? undefined : (this.successors.get(parent) ?? parent);
    return {
      id,
      names: { en: name, zh: name },
      // Until the codes next to it are known.
      color: color ?? 'gray',
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
    return nameToUuid(this.gathered.articles.get(url)?.name ?? url);
  }

  async article({ url, title, note, metadata, own }: ImportedArticle): Promise<object> {
    const id = await this.idOf(url);
    this.names.set(id, short(title || url));
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

  async revisions({ url, texts }: ImportedArticle): Promise<object[]> {
    const articleId = await this.idOf(url);
    const rows = new Map<string, object>();
    for (const { text, html, revision, created = this.now } of texts) {
      const hash = await this.hashOf(text);
      const id = await nameToUuid(revision ?? `${url}\n${hash}`);
      rows.set(id, { id, articleId, sha256: hash, text, html, created });
    }
    return [...rows.values()];
  }

  async annotation(annotation: ImportedAnnotation): Promise<object> {
    const { key, article, quote, place, note, codes, created, modified, isOfDay, facts } = annotation;
    const id = await nameToUuid(key);
    this.names.set(id, short(quote.exact));
    if ((!created && !modified) || isOfDay) this.undated.add(id);
    const ids = await Promise.all(codes.map((code) => nameToUuid(this.successors.get(code) ?? code)));
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

/** UTF-16 code units of a record's name in a report. */
const SHORT = 40;
const short = (words: string): string => {
  const line = words
    .slice(0, SHORT * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > SHORT ? `${line.slice(0, SHORT).toWellFormed()}…` : line;
};

/** The fields of metadata that are what they should be: one that is not costs the article nothing else. */
function known(metadata: Partial<ArticleMetadata> = {}): Partial<ArticleMetadata> {
  const shape: Record<string, { safeParse(value: unknown): { success: boolean } }> = ArticleMetadata.shape;
  const fields = Object.entries(metadata).filter(([field, value]) => shape[field]?.safeParse(value).success);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
