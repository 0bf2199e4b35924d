import type { PageDate } from '@/utils/model/article';
import type { When } from '@/utils/model/repetition';

const DAY = 10;
const HAS_ZONE = /Z$|[+-]\d\d:\d\d$/;

/**
 * Whether something published at `date` is older than something published at `own`. Times on the same day are compared only
 * where both are known to the minute and both give their zone, or neither does.
 */
export function whenOf(date: PageDate | undefined, own: PageDate | undefined): When {
  if (!date || !own) return 'unknown';
  const [a, b] = [date.iso, own.iso];
  if (a.slice(0, DAY) !== b.slice(0, DAY)) return a < b ? 'earlier' : 'later';
  if (a.length === DAY || b.length === DAY || HAS_ZONE.test(a) !== HAS_ZONE.test(b)) return 'same-day';
  const [here, there] = [Date.parse(a), Date.parse(b)];
  return here === there ? 'same-day' : here < there ? 'earlier' : 'later';
}
