import { Annotation } from '@/utils/model/annotation';
import { Article, type ExtractedArticle, lastRead, Revision } from '@/utils/model/article';
import { backInProjects } from '@/utils/model/article-notes';
import { bylineOf, isSameDay } from '@/utils/model/byline';
import { articleIdOf, revisionIdOf } from '@/utils/model/derive-id';
import { newId } from '@/utils/model/new-id';
import type { ProjectChoice } from '@/utils/model/project';
import { isSameSite } from '@/utils/model/same-site';
import { instant, instantAfter, localInstant } from '@/utils/model/time';
import { sha256 } from '@/utils/text/sha256';
import type { Database } from './database';
import { standingsOf, type TextOf } from './orphans';
import { choiceTables, currentChoice } from './projects';
import { isSameText, type Wording } from './same-text';
import { whole, wholeRows, withUnknown } from './whole-rows';

/** Names of the fields a person corrected: they survive every new extraction. */
const correctedFields = (article: Article): (keyof Article)[] =>
  (Object.keys(article.provenance) as (keyof Article)[]).filter((field) => article.provenance[field] === 'by-hand');

/** First words of the pieces that the reader put back, in this reading or earlier. */
function putBackOf({ putBack, trail }: ExtractedArticle, known?: Article): Pick<Article, 'putBack'> {
  const words = putBack?.flatMap((number) => trail[number]?.text ?? []) ?? known?.putBack ?? [];
  return words.length > 0 ? { putBack: words } : {};
}

function refreshed(known: Article, extracted: ExtractedArticle): Article {
  const byHand = correctedFields(known);
  const kept = Object.fromEntries(byHand.map((field) => [field, known[field]]));
  const provenance = Object.fromEntries(byHand.map((field) => [field, 'by-hand']));
  const now: Article = {
    ...extracted.metadata,
    ...kept,
    provenance: { ...extracted.metadata.provenance, ...provenance },
    id: known.id,
    ...(known.aliases ? { aliases: known.aliases } : {}),
    ...(known.projects ? { projects: known.projects } : {}),
    url: known.url,
    addresses: known.addresses,
    note: known.note,
    ...(known.notes ? { notes: known.notes } : {}),
    ...(known.left ? { left: known.left } : {}),
    ...(known.noted ? { noted: known.noted } : {}),
    ...putBackOf(extracted, known),
    created: known.created,
    changed: instantAfter(known.changed),
    accessed: localInstant(),
  };
  return withUnknown(Article, known, now);
}

const created = (extracted: ExtractedArticle, id: Article['id']): Article => ({
  ...extracted.metadata,
  id,
  url: extracted.url,
  addresses: [],
  note: '',
  ...putBackOf(extracted),
  created: instant(),
  changed: instant(),
  accessed: localInstant(),
});

/**
 * The row of the article read at `address` (canonical or any other of its addresses), not parsed. Never an article of
 * another site, whatever addresses it once took: its annotations would be painted there, and read.
 */
async function rowAt(db: Database, address: string): Promise<Article | undefined> {
  const own = await db.articles.where('url').equals(address).first();
  if (own) return own;
  const seen = await db.articles.where('addresses').equals(address).toArray();
  return seen.find(({ url }) => url === address || isOfSite(url, address));
}

/** Files and our own pages belong to no site. */
const isOfSite = (url: string, address: string): boolean => !/^https?:/.test(address) || isSameSite(url, address);

/**
 * The article read at `address` (canonical or any other of its addresses); undefined when it was never read, or is
 * damaged.
 */
export async function findArticle(db: Database, address: string): Promise<Article | undefined> {
  return wholeRows(Article, [await rowAt(db, address)])[0];
}

/** The row of an article by its id, or by a former one: an address bar or a file may have kept that. */
export async function articleRow(db: Database, id: Article['id']): Promise<Article | undefined> {
  return (await db.articles.get(id)) ?? (await db.articles.where('aliases').equals(id).first());
}

/** What a page declares, and where it was read. */
export interface Declared extends Wording {
  /** The address that the page declares as its article's, or its own. */
  readonly url: string;
  /** Where it was read, without trackers. */
  readonly address: string;
}

/**
 * The address under which an article is to be stored. The address that a page declares is ignored when it is on another
 * site, or when the article stored under it has a different text: templates declare one address for all their stories,
 * and scripts leave the previous story's behind. Writes nothing.
 */
export async function settledAddress(db: Database, { url, address, title, text }: Declared): Promise<string> {
  const known = await rowAt(db, address);
  if (known?.url === address) return address;
  const isOurs = isOfSite(url, address);
  const row = known ?? (isOurs ? await rowAt(db, url) : undefined);
  if (!row) return isOurs ? url : address;
  const revisions = await db.revisions.where('articleId').equals(row.id).toArray();
  // An article imported without its text was identified by its address.
  const isSame =
    revisions.length === 0 ||
    revisions.some((revision) => isSameText({ title: row.title ?? '', text: revision.text ?? '' }, { title, text }));
  return isSame ? row.url : address;
}

/**
 * Removes from articles the addresses on other sites that an older Pressmark accepted. Returns how many. What such a
 * page overwrote (a title) is put right when the article is next read on its own site.
 */
export async function forgetForeignAddresses(db: Database): Promise<number> {
  return db.transaction('rw', db.articles, async () => {
    let taken = 0;
    await db.articles.toCollection().modify((article) => {
      if (!Article.safeParse(article).success) return; // damaged: leave it as it is
      const own = article.addresses.filter((address) => isOfSite(article.url, address));
      taken += article.addresses.length - own.length;
      article.addresses = own;
    });
    return taken;
  });
}

/**
 * Stores an extraction: its article, new or refreshed, and a revision when the text is new. `address` is where the page
 * was read, without fragment and trackers. The article joins the current project; where all projects are shown, one
 * that is in any stays as it is.
 */
export async function saveArticle(
  db: Database,
  told: ExtractedArticle,
  address: string,
): Promise<{ article: Article; revision: Revision }> {
  const { url, text } = told;
  const extracted = { ...told, url: await settledAddress(db, { url, address, title: told.metadata.title, text }) };
  const [hash, newArticleId] = await Promise.all([sha256(extracted.text), articleIdOf(extracted.url)]);
  return db.transaction('rw', [db.articles, db.revisions, db.texts, ...choiceTables(db)], async () => {
    const row = await db.articles.where('url').equals(extracted.url).first();
    const [known] = wholeRows(Article, [row]);
    // Reading the page again mends a damaged article: its annotations refer to it by id. An article that moved to
    // another address keeps its id.
    const isTaken = !row && (await db.articles.get(newArticleId)) !== undefined;
    const base = known
      ? refreshed(known, extracted)
      : created(extracted, row?.id ?? (isTaken ? newId() : newArticleId));
    const article = whole(Article, {
      ...backInProjects(base, projectsWith(base.projects ?? [], await currentChoice(db))),
      addresses: [...new Set([...base.addresses, address])],
    });
    await db.articles.put(article);
    const same = await db.revisions.where('[articleId+sha256]').equals([article.id, hash]).first();
    if (same) return { article, revision: await readAgain(db, whole(Revision, same), extracted, known) };
    const { title, partial } = extracted.metadata;
    const revision: Revision = {
      id: revisionIdOf(article.id, hash),
      articleId: article.id,
      sha256: hash,
      html: extracted.html,
      text: extracted.text,
      ...(title ? { titles: [{ title, at: instant(), ...headOf(extracted.metadata) }] } : {}),
      ...(partial ? { partial } : {}),
      ...(extracted.pages ? { pages: extracted.pages } : {}),
      created: instant(),
    };
    await db.revisions.put(revision);
    return { article, revision };
  });
}

const projectsWith = (projects: readonly string[], { current, all }: ProjectChoice): string[] =>
  all && projects.length > 0 ? [...projects] : [...new Set([...projects, current])];

/** Byline and publication date that a page gives for its text. */
const headOf = (
  metadata: ExtractedArticle['metadata'],
): Pick<NonNullable<Revision['titles']>[number], 'by' | 'published'> => {
  const by = bylineOf(metadata);
  const published = metadata.published?.iso;
  return { ...(by ? { by } : {}), ...(published ? { published } : {}) };
};

/** Beyond this many titles for one text, only the first and the latest are kept. */
const MOST_TITLES = 100;

/**
 * A known text under the title that the page gives it now; if the page had another text in between, this one is the
 * newest again.
 */
async function readAgain(
  db: Database,
  revision: Revision,
  { metadata, nextPage }: ExtractedArticle,
  known: Article | undefined,
): Promise<Revision> {
  const { title, partial } = metadata;
  const head = headOf(metadata);
  // Stored before titles were: the article's title at the last reading is known, unless a person set it.
  const last = known?.title && known.provenance.title !== 'by-hand' ? [{ title: known.title, at: known.changed }] : [];
  const titles: NonNullable<Revision['titles']> = revision.titles ?? last;
  const at = instant();
  const latest = titles.at(-1);
  // A value missing in either reading was not edited.
  const isDated = latest?.published && head.published && !isSameDay(latest.published, head.published);
  const isRetitled = title && (latest?.title !== title || isDated || (latest.by && head.by && latest.by !== head.by));
  // A value missing in the latest entry is added, so that later readings are compared with it.
  const isNewlySaid = latest && ((head.by && !latest.by) || (head.published && !latest.published));
  const newest = await db.texts.get(revision.articleId);
  // Part of a text read before (a first page, a teaser, a page without what was put back) does not count as a return to
  // it.
  const isPart = partial !== undefined || nextPage !== undefined || newest?.text.includes(revision.text) === true;
  const isBack = newest !== undefined && newest.text !== revision.text && !isPart && !known?.putBack?.length;
  if (!isRetitled && !isNewlySaid && !isBack) return revision;
  const now: Revision = {
    ...revision,
    ...(isRetitled
      ? { titles: [...titles.slice(0, 1), ...titles.slice(1).slice(2 - MOST_TITLES), { title, at, ...head }] }
      : isNewlySaid
        ? { titles: titles.with(-1, { ...head, ...latest }) }
        : {}),
    ...(isBack ? { seen: at > newest.created ? at : instantAfter(newest.created) } : {}),
  };
  await db.revisions.put(now);
  return now;
}

/** The text of an article's revision; undefined when there is none with this hash. */
export async function revisionText(db: Database, articleId: Article['id'], hash: string): Promise<string | undefined> {
  const row = await db.revisions.where('[articleId+sha256]').equals([articleId, hash]).first();
  return wholeRows(Revision, [row])[0]?.text;
}

/** The text found on an article's page last; undefined when it has no text. */
export async function latestRevision(db: Database, articleId: Article['id']): Promise<Revision | undefined> {
  return (await revisionsOf(db, articleId)).at(-1);
}

/** Every text of an article, the one read last at the end; damaged ones are left out. */
export async function revisionsOf(db: Database, articleId: Article['id']): Promise<Revision[]> {
  const rows = wholeRows(Revision, await db.revisions.where('articleId').equals(articleId).toArray());
  return rows.sort((a, b) => Number(lastRead(a) > lastRead(b)) - Number(lastRead(a) < lastRead(b)));
}

/**
 * The newest revision of an article or, if the annotation is an orphan in it, the revision that the annotation was made
 * on. Undefined when there is none.
 */
export async function revisionWith(
  db: Database,
  articleId: Article['id'],
  annotationId: Annotation['id'] | undefined,
): Promise<Revision | undefined> {
  const latest = await latestRevision(db, articleId);
  const [annotation] = wholeRows(Annotation, [annotationId && (await db.annotations.get(annotationId))]);
  const textOf: TextOf = (article, sha256) => revisionText(db, article, sha256);
  const standing = annotation && (await standingsOf([annotation], latest?.text, textOf)).get(annotation.id);
  if (!annotation || standing !== 'orphan') return latest;
  const made = annotation.target.revision ?? '';
  const row = await db.revisions.where('[articleId+sha256]').equals([articleId, made]).first();
  return wholeRows(Revision, [row])[0] ?? latest;
}
