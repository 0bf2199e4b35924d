import { canonicalUrl } from '@/utils/extraction/canonical-url';
import type { Position } from '@/utils/model/annotation';
import type { ArticleMetadata } from '@/utils/model/article';
import type { Color } from '@/utils/model/codebook';
import type { RecordReason } from '@/utils/model/import-reasons';
import { nameToUuid, sha256 } from './digest';
import type { FileContents, RecordReport, Told } from './import-format';
import { readRecords } from './read-records';

const MAX_NAME = 200;
const MAX_LINE = 2000;
const MAX_CONTEXT = 1000;

interface ForeignArticle {
  url: string;
  title: string;
  note: string;
  metadata?: Partial<ArticleMetadata>;
  text?: { text: string; html: string };
  accessed?: string | undefined;
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
  /** In UTF-16 code units of the article's own text. */
  position?: Position | undefined;
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
    const known = this.articles.get(url) ?? { url, title: '', note: '' };
    const notes = [known.note, more.note ?? ''].filter((note) => note !== '');
    this.articles.set(url, { ...known, ...more, title: known.title || more.title || '', note: notes.join('\n\n') });
    return url;
  }

  /** Adds a code; returns its key: the one given, else its name, case aside. */
  code(name: string, more: Partial<Omit<ForeignCode, 'name'>> = {}, key = name.trim().toLowerCase()): string {
    if (!this.codes.has(key)) {
      this.codes.set(key, { name: name.trim().slice(0, MAX_NAME), definition: '', color: 'gray', ...more });
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
      await Promise.all([...this.articles.values()].map((article) => this.revisionRow(article)))
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

  private async articleRow({ url, title, note, metadata, accessed }: ForeignArticle): Promise<object> {
    return {
      authors: [],
      editors: [],
      kind: 'other',
      lang: 'und',
      dir: 'ltr',
      keywords: [],
      provenance: {},
      ...metadata,
      id: await nameToUuid(url),
      url,
      addresses: [url],
      title: (metadata?.title || title).slice(0, MAX_LINE),
      note,
      accessed: accessed ?? this.now,
      created: this.now,
      changed: this.now,
    };
  }

  private async revisionRow({ url, text }: ForeignArticle): Promise<object[]> {
    if (!text) return [];
    const hash = await this.hashOf(text.text);
    const id = await nameToUuid(`${url}\n${hash}`);
    return [{ id, articleId: await nameToUuid(url), sha256: hash, ...text, created: this.now }];
  }

  private async annotationRow(annotation: ForeignAnnotation): Promise<object> {
    const { key, article, quote, position, note, codes, created, modified } = annotation;
    const text = this.articles.get(article)?.text?.text;
    return {
      id: await nameToUuid(key),
      articleId: await nameToUuid(article),
      target: {
        ...(text !== undefined && position ? { revision: await this.hashOf(text) } : {}),
        selector: {
          quote: {
            exact: quote.exact,
            prefix: quote.prefix.slice(-MAX_CONTEXT),
            suffix: quote.suffix.slice(0, MAX_CONTEXT),
          },
          ...(text !== undefined && position ? { position } : {}),
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
