import type { Article } from '@/utils/model/article';
import { isSameSite } from '@/utils/model/same-site';
import { plainName } from '@/utils/text/plain-name';

type Head = Pick<Article, 'title' | 'url' | 'site' | 'published'>;

const DAY = 10;

/**
 * Whether two articles are one report of one site under two addresses: a page for phones, a second column, a copy of the page
 * elsewhere. What another site took over is another article. Without a headline and a day on both nobody can tell: a weekly column
 * has one headline for all its articles.
 */
export function isSameReport(a: Head, b: Head): boolean {
  if (a.title === '' || plainName(a.title) !== plainName(b.title)) return false;
  const [one, other] = [a, b].map(({ published }) => published?.iso.slice(0, DAY));
  if (one === undefined || one !== other) return false;
  return isSameSite(a.url, b.url) || (a.site !== undefined && a.site !== '' && a.site === b.site);
}
