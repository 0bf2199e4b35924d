import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import { isLocalAddress } from './plain-text';

/** The file's ids → the reader's, for records that are one thing under two ids. */
export interface Adopted {
  articles: ReadonlyMap<string, string>;
  codes: ReadonlyMap<string, string>;
}

/** An address as it is compared: programs differ in what they escape. */
export function plainAddress(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const namesOf = ({ names }: Code): string[] => [names.zh.toLowerCase(), names.en.toLowerCase()];

/**
 * What of a file the reader has under another id: an article by any of its addresses, or one without an address by a text
 * or an annotation that is the reader's own; a code by its names, case aside.
 * Without it, importing from another machine or program would double every article and code. A code that has only one
 * name, as other programs' have, is the reader's code of that name in either language.
 */
export function findAdopted(incoming: Notebook, existing: Notebook): Adopted {
  return { articles: adoptArticles(incoming, existing), codes: adoptCodes(incoming.codes, existing) };
}

/** The file's articles → the reader's, where a text or an annotation of the file is one of the reader's own. */
function articlesByContent(incoming: Notebook, existing: Notebook): Map<string, string> {
  const known = new Set(existing.articles.map(({ id }) => id));
  const articleOf = new Map(
    [...existing.annotations, ...existing.revisions].map(({ id, articleId }) => [id, articleId]),
  );
  return new Map(
    [...incoming.annotations, ...incoming.revisions].flatMap(({ id, articleId }) => {
      const ours = articleOf.get(id);
      return ours && known.has(ours) ? [[articleId, ours]] : [];
    }),
  );
}

function adoptArticles(incoming: Notebook, existing: Notebook): Map<string, string> {
  const known = new Set(existing.articles.map(({ id }) => id));
  const byAddress = new Map(
    existing.articles.flatMap(({ id, url, addresses }) => [url, ...addresses].map((one) => [plainAddress(one), id])),
  );
  const byContent = articlesByContent(incoming, existing);
  const adopted = new Map<string, string>();
  for (const { id, url } of incoming.articles) {
    const address = plainAddress(url);
    const ours = known.has(id)
      ? undefined
      : (byAddress.get(address) ?? (isLocalAddress(url) ? byContent.get(id) : undefined));
    if (ours) adopted.set(id, ours);
    else if (!byAddress.has(address)) byAddress.set(address, id);
  }
  return adopted;
}

function adoptCodes(incoming: Code[], { codes }: Notebook): Map<string, string> {
  const known = new Set(codes.map(({ id }) => id));
  const byNames = new Map(codes.map((code) => [namesOf(code).join('\n'), code.id]));
  const byName = new Map(codes.toReversed().flatMap((code) => namesOf(code).map((name) => [name, code.id])));
  const adopted = new Map<string, string>();
  for (const code of incoming) {
    const [zh, en] = namesOf(code);
    const ours = known.has(code.id) ? undefined : (byNames.get(`${zh}\n${en}`) ?? (zh === en && byName.get(en ?? '')));
    if (ours) adopted.set(code.id, ours);
  }
  return adopted;
}

/** A file's records with the reader's ids in every place that refers to an article or a code. */
export function underOurIds(incoming: Notebook, { articles, codes }: Adopted): Notebook {
  const article = (id: string) => articles.get(id) ?? id;
  const code = (id: string) => codes.get(id) ?? id;
  return {
    articles: incoming.articles.map((record) => ({ ...record, id: article(record.id) })),
    codes: incoming.codes.map((record) => ({
      ...record,
      id: code(record.id),
      ...(record.parent ? { parent: code(record.parent) } : {}),
    })),
    revisions: incoming.revisions.map((record) => ({ ...record, articleId: article(record.articleId) })),
    annotations: incoming.annotations.map((record) => ({
      ...record,
      articleId: article(record.articleId),
      codes: [...new Set(record.codes.map(code))],
    })),
  };
}
