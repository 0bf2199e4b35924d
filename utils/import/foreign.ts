import { canonicalUrl } from '@/utils/extraction/canonical-url';
import type { Position } from '@/utils/model/annotation';
import type { ArticleMetadata } from '@/utils/model/article';
import type { Color } from '@/utils/model/codebook';
import type { RecordReason } from '@/utils/model/import-reasons';
import { sha256 } from '@/utils/text/sha256';
import { nameToUuid } from './digest';
import type { FileContents, RecordReport, Told } from './import-format';
import { readRecords } from './read-records';

const MAX_NAME = 200;
const MAX_LINE = 2000;
const MAX_CONTEXT = 1000;

interface ForeignText {
  text: string;
  html: string;
  /** Its revision, where the other program's file came from us; a UUID. */
  revision?: string | undefined;
}

interface ForeignArticle {
  url: string;
  title: string;
  note: string;
  metadata?: Partial<ArticleMetadata>;
  texts: ForeignText[];
  /** What the other program calls it, where that is not its address. */
  name?: string | undefined;
}

interface ForeignCode {
  name: string;
  definition: string;
  color: Color;
  parent?: string | undefined;
}

interface ForeignAnnotation {
  key: string;
  article: string;
  quote: { exact: string; prefix: string; suffix: string };
  /** Where it stands in one of the article's texts, in UTF-16 code units. */
  place?: { text: string; position: Position } | undefined;
  note: string;
  codes: string[];
  created: string;
  modified: string;
}

/**
 * Another program's file as it is read: things are called by that program's own keys. `finish` gives them ids and passes
 * every record through the same schemas as a backup's.
 */
export class Foreign {
  readonly annotations: ForeignAnnotation[] = [];
  readonly refusals: RecordReport[] = [];
  readonly notices: RecordReport[] = [];
  private readonly articles = new Map<string, ForeignArticle>();
  private readonly codes = new Map<string, ForeignCode>();
  private readonly hashes = new Map<string, Promise<string>>();

  constructor(private readonly now: string) {}

  /** Adds an article, or to what is known of it; returns its key, which is its canonical address. */
  article(address: string, more: Partial<Omit<ForeignArticle, 'url'>> = {}): string {
    const url = canonicalUrl(address);
    const known = this.articles.get(url) ?? { url, title: '', note: '', texts: [] };
    const notes = new Set([known.note, more.note ?? ''].filter((note) => note !== ''));
    const texts = [...known.texts, ...(more.texts ?? [])];
    const title = known.title || more.title || '';
    this.articles.set(url, { ...known, ...more, title, note: [...notes].join('\n\n'), texts });
    return url;
  }

  /** Adds a code; returns its key: the one given, else its name, case aside. */
  code(name: string, more: Partial<Omit<ForeignCode, 'name'>> = {}, key = name.trim().toLowerCase()): string {
    if (!this.codes.has(key)) {
      this.codes.set(key, { name: (name.trim() || name).slice(0, MAX_NAME), definition: '', color: 'gray', ...more });
    }
    return key;
  }

  refuse(table: RecordReport['table'], record: string, reason: RecordReason): void {
    this.refusals.push({ table, record: record.slice(0, 80), reason });
  }

  /** A time as another program writes it, as an Instant; the import's own moment where it is none. */
  instant(value: unknown): string {
    const date = new Date(typeof value === 'string' || typeof value === 'number' ? value : Number.NaN);
    return Number.isNaN(date.getTime()) ? this.now : date.toISOString();
  }

  async finish(format: string, told: Told): Promise<FileContents> {
    const codes = await Promise.all([...this.codes].map(([key, code]) => this.codeRow(key, code)));
    const articles = await Promise.all([...this.articles.values()].map((article) => this.articleRow(article)));
    const revisions = (
      await Promise.all([...this.articles.values()].map((article) => this.revisionRows(article)))
    ).flat();
    const annotations = await Promise.all(this.annotations.map((annotation) => this.annotationRow(annotation)));
    const { notebook, refusals, notices } = readRecords({ codes, articles, revisions, annotations });
    const all = { refusals: [...this.refusals, ...refusals], notices: [...this.notices, ...notices] };
    return { ok: true, format, notebook, ...all, told };
  }

  private hashOf(text: string): Promise<string> {
    const hash = this.hashes.get(text) ?? sha256(text);
    this.hashes.set(text, hash);
    return hash;
  }

  private async codeRow(key: string, { name, definition, color, parent }: ForeignCode): Promise<object> {
    return {
      id: await nameToUuid(key),
      names: { en: name, zh: name },
      color,
      underline: 'solid',
      definition,
      example: '',
      ...(parent === undefined ? {} : { parent: await nameToUuid(parent) }),
      created: this.now,
      modified: this.now,
    };
  }

  /** The id of the article at an address. */
  private idOf(url: string): Promise<string> {
    return nameToUuid(this.articles.get(url)?.name ?? url);
  }

  private async articleRow({ url, title, note, metadata }: ForeignArticle): Promise<object> {
    return {
      authors: [],
      editors: [],
      kind: 'other',
      lang: 'und',
      dir: 'ltr',
      keywords: [],
      provenance: {},
      ...metadata,
      id: await this.idOf(url),
      url,
      addresses: [url],
      title: (metadata?.title || title).slice(0, MAX_LINE),
      note,
      accessed: this.now,
      created: this.now,
      changed: this.now,
    };
  }

  private async revisionRows({ url, texts }: ForeignArticle): Promise<object[]> {
    const articleId = await this.idOf(url);
    const rows = texts.map(async ({ text, html, revision }) => {
      const hash = await this.hashOf(text);
      const id = await nameToUuid(revision ?? `${url}\n${hash}`);
      return { id, articleId, sha256: hash, text, html, created: this.now };
    });
    return Promise.all(rows);
  }

  private async annotationRow(annotation: ForeignAnnotation): Promise<object> {
    const { key, article, quote, place, note, codes, created, modified } = annotation;
    return {
      id: await nameToUuid(key),
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
      codes: [...new Set(await Promise.all(codes.map(nameToUuid)))],
      note,
      origin: { by: 'hand' },
      created,
      modified,
    };
  }
}
