import { Article } from '@/utils/model/article';
import { isBinned } from '@/utils/model/article-notes';
import type { PassageAsked, Repeat, Repetition, StockPhrase } from '@/utils/model/repetition';
import { likenessIn } from '@/utils/repetition/likeness';
import { hashOf } from '@/utils/repetition/minhash';
import { type Hit, hitsIn, probeFor, wordForWord } from '@/utils/repetition/probe';
import { isSameReport, whenOf } from '@/utils/repetition/reports';
import { isSketch, SKETCH_SHAPE, type Sketch, sketchOf } from '@/utils/repetition/sketch';
import { stockPhrases } from '@/utils/repetition/stock';
import { type Tokens, tokensOf, type Wording } from '@/utils/repetition/tokens';
import { groupBy } from '@/utils/text/group-by';
import type { Database } from './database';
import { readChoice } from './projects';
import { wholeRows } from './whole-rows';

/**
 * What is stored of an article's newest text to find its sentences in other texts. It is made on demand, in slices, and
 * deleted by the transaction that changes the text (texts.ts); a damaged one is made again.
 */
export interface SketchRow extends Sketch {
  /** The article's id. */
  id: Article['id'];
  shape: number;
  /** A checksum by which a changed sketch is noticed. */
  sum: number;
}

/** Texts sketched, and sketches read, per transaction. */
const MADE_AT_ONCE = 25;
const READ_AT_ONCE = 500;
/** How long a request waits for texts to be sketched, in ms; it reports what is left. */
const PATIENCE_MS = 800;
/** How long texts are read to find part of a sentence, in ms; what is left is reported. */
const PATIENCE_WITH_READING_MS = 2000;
/** The most articles whose text is read for one request. */
const MOST_ARTICLES = 400;
/** Context stored on each side of a match, in UTF-16 units. */
const CONTEXT = 32;

/** How many of the texts are in the index. */
export interface Progress {
  sketched: number;
  texts: number;
}

export interface Looking {
  patience?: number;
  /** Whether passages unknown to the index are searched for in the texts, once the index is complete. */
  readsTexts?: boolean;
  patienceWithReading?: number;
}

/** All sketches in memory, updated before each request. One instance per database; requests run one after the other. */
export class Sketches {
  private readonly known = new Map<Article['id'], SketchRow>();
  private wording: Promise<Wording> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly loadWording: () => Promise<Wording>,
  ) {}

  /** Sketches texts for up to `patience` ms. Resolves to the progress. */
  prepare(patience = PATIENCE_MS): Promise<Progress> {
    return this.inTurn(() => this.followUp(patience));
  }

  /** Where passages occur in other articles in view, of the current project or all. */
  repeats(
    passages: readonly PassageAsked[],
    { patience = PATIENCE_MS, readsTexts = false, patienceWithReading = PATIENCE_WITH_READING_MS }: Looking = {},
  ): Promise<Repetition> {
    return this.inTurn(async () => {
      const progress = await this.followUp(patience);
      const wording = await this.words();
      const asked = passages.map(({ text }) => tokensOf(text, wording));
      const probe = probeFor(asked.map(sketchOf));
      const hits: [Article['id'], Hit[]][] = [];
      const hidden = await this.hidden();
      for (const [id, sketch] of this.known) {
        if (hidden.has(id)) continue;
        const own = hitsIn(probe, sketch).filter(({ query }) => passages[query]?.articleId !== id);
        if (own.length > 0) hits.push([id, own]);
      }
      const likely = hits.sort(([, a], [, b]) => (b[0]?.weight ?? 0) - (a[0]?.weight ?? 0));
      const found = await this.verified(likely.slice(0, MOST_ARTICLES), passages, asked);
      // The index has whole sentences and clauses; parts of one are searched for in the texts.
      const parts = passages.map((passage, query) => (found.repeats[query]?.length === 0 ? passage : undefined));
      const isWhole = progress.sketched >= progress.texts;
      const read = readsTexts && isWhole ? await this.standing(parts, hidden, patienceWithReading) : NOT_READ;
      const more = await this.verified(read.hits, passages, asked);
      const repeats = found.repeats.map((list, query) => (list.length > 0 ? list : (more.repeats[query] ?? [])));
      const isCut = likely.length > MOST_ARTICLES || read.hits.length >= MOST_ARTICLES;
      return { ...found, repeats, isCut, isReadInPart: !isCut && read.isCut, ...progress };
    });
  }

  /**
   * Clauses of a text that also occur in other articles in view. `articleId` is the text's own article, if it is saved.
   */
  stock(text: string, articleId: Article['id'] | undefined): Promise<StockPhrase[]> {
    return this.inTurn(async () => {
      await this.followUp(PATIENCE_MS);
      const hidden = await this.hidden();
      const others = [...this.known].filter(([id]) => id !== articleId && !hidden.has(id)).map(([, sketch]) => sketch);
      return stockPhrases(tokensOf(text, await this.words()), others);
    });
  }

  /** Articles out of view: in the bin, or only in other projects. */
  private async hidden(): Promise<Set<Article['id']>> {
    const { db } = this;
    const [choice, whole, ids, placed] = await Promise.all([
      readChoice(db),
      db.articles.where('deleted').above('').primaryKeys(),
      db.articles.toCollection().primaryKeys(),
      db.articles.where('projects').above('').primaryKeys(),
    ]);
    // Articles in no project, which are few: deleted from their last one, or never in any. Their rows tell which.
    const inSome = new Set(placed);
    const inNone = await db.articles.bulkGet(ids.filter((id) => !inSome.has(id)));
    const binned = [...whole, ...inNone.flatMap((row) => (row && isBinned(row) ? row.id : []))];
    if (!choice || choice.all) return new Set(binned);
    const [own, others] = await Promise.all([
      db.articles.where('projects').equals(choice.current).primaryKeys(),
      db.articles.where('projects').notEqual(choice.current).primaryKeys(),
    ]);
    const here = new Set(own);
    return new Set([...binned, ...others.filter((id) => !here.has(id))]);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  private words(): Promise<Wording> {
    this.wording ??= this.loadWording().catch((error: unknown) => {
      this.wording = undefined;
      throw error;
    });
    return this.wording;
  }

  /** Reads new sketches from disk, drops deleted ones, and makes missing ones. */
  private async followUp(patience: number): Promise<Progress> {
    const until = Date.now() + patience;
    const { db, known } = this;
    const [texts, kept] = await db.transaction('r', db.texts, db.sketches, () =>
      Promise.all([db.texts.toCollection().primaryKeys(), db.sketches.orderBy('[id+sum]').keys()]),
    );
    const sums = new Map(kept as unknown as [string, number][]);
    for (const [id, { sum }] of known) if (sums.get(id) !== sum) known.delete(id);
    const unread = [...sums.keys()].filter((id) => !known.has(id));
    for (let at = 0; at < unread.length; at += READ_AT_ONCE) await this.read(unread.slice(at, at + READ_AT_ONCE));
    const missing = texts.filter((id) => !known.has(id));
    for (let at = 0; at < missing.length && (at === 0 || Date.now() < until); at += MADE_AT_ONCE)
      await this.make(missing.slice(at, at + MADE_AT_ONCE));
    return { sketched: texts.filter((id) => known.has(id)).length, texts: texts.length };
  }

  private async read(ids: readonly Article['id'][]): Promise<void> {
    for (const row of await this.db.sketches.bulkGet([...ids]))
      if (row && row.shape === SKETCH_SHAPE && isSketch(row)) this.known.set(row.id, row);
  }

  private async make(ids: readonly Article['id'][]): Promise<void> {
    const wording = await this.words();
    const { db } = this;
    const made = await db.transaction('rw', db.texts, db.sketches, async () => {
      const texts = await db.texts.bulkGet([...ids]);
      const rows = texts.flatMap((row): SketchRow[] => {
        if (!row) return [];
        const tokens = tokensOf(row.text, wording);
        const sum = hashOf(tokens.values, [0, tokens.values.length]);
        return [{ id: row.id, shape: SKETCH_SHAPE, sum, ...sketchOf(tokens) }];
      });
      await db.sketches.bulkPut(rows);
      return rows;
    });
    for (const row of made) this.known.set(row.id, row);
  }

  /** Reads as many texts in view as time allows, to find those that contain a passage word for word. */
  private async standing(
    passages: readonly (PassageAsked | undefined)[],
    hidden: ReadonlySet<Article['id']>,
    patience: number,
  ): Promise<Standing> {
    const wording = await this.words();
    const wanted = passages.flatMap((passage, query) => {
      const find = passage && wordForWord(passage.text, wording);
      return find ? [{ query, find, articleId: passage.articleId }] : [];
    });
    const ids = wanted.length > 0 ? [...this.known.keys()].filter((id) => !hidden.has(id)) : [];
    const until = Date.now() + patience;
    const hits: [Article['id'], Hit[]][] = [];
    let at = 0;
    for (; at < ids.length && hits.length < MOST_ARTICLES && (at === 0 || Date.now() < until); at += READ_AT_ONCE)
      for (const row of await this.db.texts.bulkGet(ids.slice(at, at + READ_AT_ONCE))) {
        if (!row) continue;
        const own = wanted.flatMap(({ query, find, articleId }): Hit[] => {
          const start = articleId === row.id ? -1 : find(row.text);
          return start < 0 ? [] : [{ query, start, weight: 1 }];
        });
        if (own.length > 0) hits.push([row.id, own]);
      }
    return { hits, isCut: at < ids.length };
  }

  /** Reads the candidate texts and checks for the passages. */
  private async verified(
    likely: readonly [Article['id'], Hit[]][],
    passages: readonly PassageAsked[],
    asked: readonly Tokens[],
  ): Promise<Pick<Repetition, 'repeats' | 'own'>> {
    const { db } = this;
    const wording = await this.words();
    const ids = [...likely.map(([id]) => id), ...passages.flatMap(({ articleId }) => articleId ?? [])];
    const [rows, texts] = await Promise.all([
      db.articles.bulkGet([...new Set(ids)]),
      db.texts.bulkGet(likely.map(([id]) => id)),
    ]);
    const articles = new Map(wholeRows(Article, rows).map((article) => [article.id, article]));
    const repeats: Repeat[][] = passages.map(() => []);
    for (const [i, [id, hits]] of likely.entries()) {
      const article = articles.get(id);
      const text = texts[i]?.text;
      if (!article || text === undefined) continue;
      for (const [query, own] of groupBy(hits, (hit) => hit.query)) {
        const passage = asked[query];
        const like =
          passage &&
          likenessIn(
            passage,
            text,
            own.map(({ start }) => start),
            wording,
          );
        if (!like) continue;
        const when = whenOf(article.published, articles.get(passages[query]?.articleId ?? '')?.published);
        repeats[query]?.push({ article: headOf(article), quote: quoteAt(text, like.position), when, ...like });
      }
    }
    const own = passages.map(({ articleId = '' }) => articles.get(articleId));
    const distinct = repeats.map((list, query) => eachReportOnce(list.sort(byDay), own[query]));
    return { repeats: distinct, own: own.map((article) => article && headOf(article)) };
  }
}

interface Standing {
  hits: [Article['id'], Hit[]][];
  /** Not all texts were read. */
  isCut: boolean;
}
const NOT_READ: Standing = { hits: [], isCut: false };

const headOf = ({ id, title, url, site, source, published, lang, dir }: Article): Repeat['article'] => ({
  ...{ id, title, url, lang, dir },
  ...(site ? { site } : {}),
  ...(source ? { source } : {}),
  ...(published ? { published } : {}),
});

function quoteAt(text: string, { start, end }: Repeat['position']): Repeat['quote'] {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
  };
}

/** Removes the report that was asked about, and duplicates of the others saved under several addresses. */
function eachReportOnce(repeats: readonly Repeat[], own: Article | undefined): Repeat[] {
  const reports: Pick<Article, 'title' | 'url' | 'site' | 'published'>[] = own ? [own] : [];
  return repeats.filter(({ article }) => {
    if (reports.some((one) => isSameReport(one, article))) return false;
    reports.push(article);
    return true;
  });
}

const dayOf = ({ article }: Repeat): string => article.published?.iso ?? '9999';
const byDay = (a: Repeat, b: Repeat): number => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0);
