import type { Article, PageDate } from '@/utils/model/article';
import type { When } from '@/utils/model/repetition';
import { isSameSite } from '@/utils/model/same-site';
import { plainName } from '@/utils/text/plain-name';

type Head = Pick<Article, 'title' | 'url' | 'site' | 'published'>;

const DAY = 10;

/**
 * Whether two articles are the same report of one site under two addresses: a page for phones, a second column, a copy
 * of the page elsewhere. A text that another site republished is another article. Without a headline and a day on both
 * this cannot be told: all articles of a weekly column share one headline.
 */
export function isSameReport(a: Head, b: Head): boolean {
  if (a.title === '' || plainName(a.title) !== plainName(b.title)) return false;
  const [one, other] = [a, b].map(({ published }) => published?.iso.slice(0, DAY));
  if (one === undefined || one !== other) return false;
  return isSameSite(a.url, b.url) || (a.site !== undefined && a.site !== '' && a.site === b.site);
}

const HAS_ZONE = /Z$|[+-]\d\d:\d\d$/;

/**
 * Whether something published at `date` is older than something published at `own`. Times on the same day are compared
 * only where both are known to the minute and both give their zone, or neither does.
 */
export function whenOf(date: PageDate | undefined, own: PageDate | undefined): When {
  if (!date || !own) return 'unknown';
  const [a, b] = [date.iso, own.iso];
  if (a.slice(0, DAY) !== b.slice(0, DAY)) return a < b ? 'earlier' : 'later';
  if (a.length === DAY || b.length === DAY || HAS_ZONE.test(a) !== HAS_ZONE.test(b)) return 'same-day';
  const [here, there] = [Date.parse(a), Date.parse(b)];
  return here === there ? 'same-day' : here < there ? 'earlier' : 'later';
}
