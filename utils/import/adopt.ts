import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import { articleIdOf } from '@/utils/model/derive-id';
import type { Notebook } from '@/utils/model/notebook';
import { isSameSite } from '@/utils/model/same-site';
import { type AdoptedCodes, adoptCodes, type CodeAnswers, type Into } from './adopt-codes';
import { nameToUuid } from './digest';
import type { FileContents } from './import-format';
import { inTurns, unpacked } from './packed';
import { isLocalAddress, localAddress } from './plain-text';
import { isSameArticle } from './same-thing';
import { plainAddress } from './written-address';

/** Queries on the reader's notebook, a few records at a time. */
export interface Here {
  /** Codes of all projects. */
  codes(): Promise<Code[]>;
  /** Articles that were read at any of these addresses. */
  articlesAt(addresses: readonly string[]): Promise<Article[]>;
  /** The records with these ids, in order; undefined for missing ones. */
  records<T extends keyof Notebook>(table: T, ids: readonly string[]): Promise<(Notebook[T][number] | undefined)[]>;
  annotationsOf(articleId: string): Promise<Annotation[]>;
  /** Ids and hashes of all texts, or of these articles' only. */
  texts(articleIds?: readonly string[]): Promise<Pick<Revision, 'id' | 'articleId' | 'sha256'>[]>;
}

/**
 * The file's ids → the reader's, for records that are the same under two ids; → new ids, for different records that
 * share one.
 */
export interface Adopted extends AdoptedCodes {
  articles: ReadonlyMap<string, string>;
  /** Articles of the file that have an id of the reader's for another article. */
  strangers?: ReadonlySet<string>;
}

/** The ways one address is written. */
const spellings = (url: string): string[] => [
  url,
  plainAddress(url),
  encodeURI(plainAddress(url)),
  url.replace(/\(/g, '%28').replace(/\)/g, '%29'),
];

/**
 * Finds the records of a file that the reader has under another id: an article by any of its addresses, or without one
 * by a text or annotation they share; a code by its path. Otherwise an import from another machine or program would
 * duplicate every article and code. With `into`, new records get the ids that every machine computes: articles by
 * address, codes by project.
 */
export async function findAdopted(file: FileContents, here: Here, answers: CodeAnswers, into?: Into): Promise<Adopted> {
  return { ...(await adoptArticles(file, here, into)), ...adoptCodes(file, await here.codes(), answers, into) };
}

async function adoptArticles(
  file: FileContents,
  here: Here,
  into: Into,
): Promise<{ articles: Map<string, string>; strangers: Set<string> }> {
  const incoming = unpacked(file.tables.articles);
  const byAddress = new Map<string, string>();
  /** Its other addresses: an article that is known by one of them comes first. */
  const bySeen = new Map<string, string>();
  for (let from = 0; from < incoming.length; from += 500) {
    const asked = incoming.slice(from, from + 500).flatMap(({ url }) => spellings(url));
    for (const { id, url, addresses } of await here.articlesAt([...new Set(asked)])) {
      byAddress.set(plainAddress(url), id);
      for (const address of addresses)
        if (isSameSite(url, address) || !/^https?:/.test(address)) bySeen.set(plainAddress(address), id);
    }
  }
  const present = new Set<string>();
  /** Articles with the id of a different article of the reader's. */
  const strangers = new Set<string>();
  /** Those of them that neither an address nor a title identifies. */
  const unsure = new Set<string>();
  for (let from = 0; from < incoming.length; from += 500) {
    const some = incoming.slice(from, from + 500);
    const rows = await here.records(
      'articles',
      some.map(({ id }) => id),
    );
    for (const [i, row] of rows.entries()) {
      if (!row) continue;
      const isSame = isSameArticle(row, some[i] as Article);
      (isSame ? present : strangers).add(row.id);
      if (isSame === undefined) unsure.add(row.id);
    }
  }
  for (const id of await withSharedText(file, here, unsure)) {
    strangers.delete(id);
    present.add(id);
  }
  const unplaced = incoming.filter(
    ({ id, url }) =>
      !present.has(id) && isLocalAddress(url) && !byAddress.has(plainAddress(url)) && !bySeen.has(plainAddress(url)),
  );
  const byContent = await articlesByContent(file, here, unplaced);
  const rivals = incoming.filter(({ id, url }) => !present.has(id) && isLocalAddress(url));
  for (const [id, ours] of await articlesByTitle(unplaced, rivals, here))
    if (!byContent.has(id)) byContent.set(id, ours);
  const adopted = new Map<string, string>();
  const ownIds = into ? await idsByAddress(incoming, here) : new Map<string, string>();
  for (const { id, url } of incoming) {
    const address = plainAddress(url);
    const known = byAddress.get(address) ?? bySeen.get(address);
    const found = present.has(id) ? undefined : (known ?? byContent.get(id) ?? ownIds.get(id));
    const ours = strangers.has(id) && (!found || found === id) ? await nameToUuid(`${url}\n${id}`) : found;
    if (ours && ours !== id) adopted.set(id, ours);
    if (!known) byAddress.set(address, ours ?? id);
  }
  return { articles: adopted, strangers };
}

/** Which of these articles share a text with the reader's article of the same id. */
async function withSharedText(file: FileContents, here: Here, ids: ReadonlySet<string>): Promise<Set<string>> {
  const shared = new Set<string>();
  if (ids.size === 0) return shared;
  const texts = new Set((await here.texts([...ids])).map(({ articleId, sha256 }) => `${articleId} ${sha256}`));
  for await (const batch of inTurns(file.tables.revisions))
    for (const { articleId, sha256 } of batch)
      if (ids.has(articleId) && texts.has(`${articleId} ${sha256}`)) shared.add(articleId);
  return shared;
}

/**
 * The file's articles → the ids computed from their addresses, unless an article here with that id has moved elsewhere.
 */
async function idsByAddress(articles: readonly Article[], here: Here): Promise<Map<string, string>> {
  const ids = await Promise.all(articles.map(({ url }) => articleIdOf(url)));
  const taken = new Set<string>();
  for (let from = 0; from < ids.length; from += 500)
    for (const row of await here.records('articles', ids.slice(from, from + 500))) if (row) taken.add(row.id);
  return new Map(
    articles.flatMap(({ id }, i) => (taken.has(ids[i] as string) ? [] : [[id, ids[i] as string] as const])),
  );
}

/** These articles of the file → the reader's that have one of their texts, or one of their annotations. */
async function articlesByContent(
  file: FileContents,
  here: Here,
  wanted: readonly Article[],
): Promise<Map<string, string>> {
  const ids = new Set(wanted.map(({ id }) => id));
  const byId = new Map(wanted.map((article) => [article.id, article]));
  const found = new Map<string, string>();
  if (wanted.length === 0) return found;
  const byHash = new Map((await here.texts()).map(({ sha256, articleId }) => [sha256, articleId]));
  for await (const batch of inTurns(file.tables.revisions)) {
    const own = batch.filter(({ articleId }) => ids.has(articleId));
    const known = await here.records(
      'revisions',
      own.map(({ id }) => id),
    );
    for (const [i, { articleId, sha256 }] of own.entries()) {
      const ours = known[i]?.articleId ?? byHash.get(sha256);
      if (ours) found.set(articleId, ours);
    }
  }
  for await (const batch of inTurns(file.tables.annotations)) {
    const own = batch.filter(({ articleId }) => ids.has(articleId) && !found.has(articleId));
    const known = await here.records(
      'annotations',
      own.map(({ id }) => id),
    );
    const owners = await here.records(
      'articles',
      known.map((ours) => ours?.articleId ?? ''),
    );
    for (const [i, { articleId }] of own.entries()) {
      const [ours, theirs] = [owners[i], byId.get(articleId)];
      if (ours && theirs && mayBeSame(ours, theirs)) found.set(articleId, ours.id);
    }
  }
  return found;
}

/**
 * Matches these articles to the reader's that earlier versions identified by title alone. None is matched when several
 * in the file (`rivals`: all without an address) may be the one here.
 */
async function articlesByTitle(
  wanted: readonly Article[],
  rivals: readonly Article[],
  here: Here,
): Promise<Map<string, string>> {
  const addressOf = ({ title }: Article): string => localAddress(title);
  const known = new Map<string, Article>();
  for (let from = 0; from < wanted.length; from += 500)
    for (const ours of await here.articlesAt(wanted.slice(from, from + 500).map(addressOf))) known.set(ours.url, ours);
  const claims = new Map<string, number>();
  for (const theirs of rivals) {
    const ours = known.get(addressOf(theirs));
    if (ours && mayBeSame(ours, theirs)) claims.set(ours.id, (claims.get(ours.id) ?? 0) + 1);
  }
  return new Map(
    wanted.flatMap((theirs) => {
      const ours = known.get(addressOf(theirs));
      const isIt = ours && theirs.title !== '' && mayBeSame(ours, theirs) && claims.get(ours.id) === 1;
      return isIt ? [[theirs.id, ours.id] as const] : [];
    }),
  );
}

/**
 * Whether two articles without an address may be the same, because their metadata agree. Fields that the reader
 * corrected are not compared.
 */
function mayBeSame(ours: Article, theirs: Article): boolean {
  const said = ({ authors, published, site, source, provenance }: Article): string[] =>
    Object.entries({
      authors: authors.map(({ name }) => name).join('\n'),
      // Some files give it to the minute, others to the day.
      published: published?.iso.slice(0, 10),
      site,
      source,
    }).map(([field, fact = '']) => (provenance[field] === 'by-hand' ? '' : fact.normalize('NFC').trim().toLowerCase()));
  const there = said(theirs);
  return said(ours).every((fact, i) => fact === '' || there[i] === '' || fact === there[i]);
}
