import { dateOf, toldIn } from '@/utils/ledger/due';
import type { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import type { LaterArticle, Sought } from '@/utils/model/ledger';
import { isInChoice } from '@/utils/model/project';
import { currentChoice } from '@/utils/store/projects';
import { savedTexts } from '@/utils/store/texts';
import { wholeRows } from '@/utils/store/whole-rows';
import { db } from './db';

/** No more articles than these are shown for one directive: the nearest in time. */
const MOST_LATER = 3;

/** Reads all saved texts, a batch at a time, for what later articles tell of these directives. */
export async function laterArticles(sought: readonly Sought[]): Promise<Record<Annotation['id'], LaterArticle[]>> {
  if (sought.length === 0) return {};
  const choice = await currentChoice(db);
  const since = sought.map(({ after }) => after).sort()[0] ?? '';
  const found = new Map<Annotation['id'], { date: string; later: LaterArticle }[]>();
  for await (const texts of savedTexts(db)) {
    const rows = wholeRows(Article, await db.articles.bulkGet(texts.map(({ id }) => id)));
    const articles = new Map(rows.map((article) => [article.id, article]));
    for (const { id, text } of texts) {
      const article = articles.get(id);
      if (!article || article.deleted || !isInChoice(article, choice) || dateOf(article) <= since) continue;
      const date = dateOf(article);
      for (const one of sought) {
        if (one.articleId === id || date <= one.after) continue;
        const told = toldIn(article.title, text, one);
        if (told)
          found.set(one.id, [...(found.get(one.id) ?? []), { date, later: { article: headOf(article), ...told } }]);
      }
    }
  }
  return Object.fromEntries([...found].map(([id, all]) => [id, earliest(all)]));
}

const headOf = ({ id, title, url, lang, published }: Article): LaterArticle['article'] => ({
  ...{ id, title, url, lang },
  ...(published ? { published } : {}),
});

const earliest = (all: { date: string; later: LaterArticle }[]): LaterArticle[] =>
  all
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(0, MOST_LATER)
    .map(({ later }) => later);
