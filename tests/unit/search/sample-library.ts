import { readFileSync } from 'node:fs';
import { parseFold } from '@/utils/anchoring/fold';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Codebook } from '@/utils/model/codebook';
import type { SamePerson } from '@/utils/model/official';
import { resolveConditions } from '@/utils/search/conditions';
import { filter } from '@/utils/search/filter';
import { createSearchFold } from '@/utils/search/fold-text';
import { createLibraryIndex, type LibraryIndex, loadShard } from '@/utils/search/library-index';
import { codeHits } from '@/utils/search/named-codes';
import { parseQuery } from '@/utils/search/query';
import { search, type TextHits } from '@/utils/search/search';
import { type AnnotationEntry, type ArticleEntry, emptyContents, pack, shardOf } from '@/utils/search/shard';

export const fold = createSearchFold(parseFold(readFileSync('public/traditional-to-simplified.txt', 'utf8')));

export const DIRECTIVE = startingCodebook.find(({ names }) => names.zh === '指令')?.id ?? '';
export const OFFICIAL = startingCodebook.find(({ names }) => names.zh === '官员')?.id ?? '';

const uuid = (kind: number, n: number): string => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

type Given = Partial<AnnotationEntry> & { quote: string };

/** An index of articles, each with its annotations: what is not said is ordinary. */
export function libraryOf(
  articles: (Partial<ArticleEntry> & { annotations?: Given[] })[],
  samePersons: readonly SamePerson[] = [],
): LibraryIndex {
  const shards = new Map<number, ReturnType<typeof emptyContents>>();
  let count = 0;
  articles.forEach(({ annotations = [], ...given }, i) => {
    const article: ArticleEntry = {
      id: uuid(1, i + 1),
      title: `Article ${i + 1}`,
      about: '',
      source: '',
      host: 'news.example',
      lang: 'zh',
      day: `2026-05-${String(i + 1).padStart(2, '0')}`,
      read: Date.UTC(2026, 5, i + 1),
      isDated: true,
      projects: [],
      ...given,
    };
    const contents = shards.get(shardOf(article.id)) ?? emptyContents();
    shards.set(shardOf(article.id), contents);
    contents.articles.set(article.id, article);
    for (const one of annotations) {
      const id = uuid(2, ++count);
      const created = Date.UTC(2026, 6, count);
      const ordinary = {
        note: '',
        codes: [],
        start: count,
        orphan: false,
        changed: false,
        directed: false,
        person: '',
        speaker: '',
        place: '',
        project: '',
        addressee: '',
        coder: '',
      };
      contents.annotations.set(id, { ...ordinary, id, articleId: article.id, created, ...one });
    }
  });
  const loaded = [...shards].map(([id, contents]) => loadShard(pack(id, 1, contents), fold));
  return createLibraryIndex(loaded, samePersons, undefined, fold);
}

/** The results of a typed query: quotes of annotations that pass, and titles of articles that match by themselves. */
export function find(index: LibraryIndex, typed: string, hits?: TextHits, codes: Codebook = startingCodebook) {
  const query = parseQuery(typed, fold);
  const found = search(index, query.terms, hits, codeHits(index, query.terms, codes, fold));
  const conditions = resolveConditions(query, index, codes, fold);
  const filtered = filter(index, conditions, found);
  const rows = Array.from({ length: index.count }, (_, row) => row).filter((row) => filtered.rows[row] === 0);
  const titles = index.articles.filter((_, i) => found?.articles[i] && !filtered.articles[i]).map(({ title }) => title);
  return { query, found, conditions, filtered, rows, titles };
}
