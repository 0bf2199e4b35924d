import type { Annotation, Selector } from '@/utils/model/annotation';
import type { LostPassage, QuoteStanding } from '@/utils/model/lost-passage';
import { localInstant } from '@/utils/model/time';

interface Found {
  changed: ReadonlyMap<Annotation['id'], Selector>;
  orphans: ReadonlyMap<Annotation['id'], LostPassage>;
}

/** How a quote stands in the text on screen, seen today; undefined where it stands there as it was marked. */
export function standingHere(id: Annotation['id'], { changed, orphans }: Found): QuoteStanding | undefined {
  const day = localInstant().slice(0, 10);
  const now = changed.get(id);
  if (now) return { state: 'changed', day, now };
  // Of one that stands in several places nothing is gone.
  const lost = orphans.get(id);
  return lost && lost.why !== 'ambiguous' ? { state: 'orphan', day } : undefined;
}
