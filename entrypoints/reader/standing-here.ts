import type { Annotation, Selector } from '@/utils/model/annotation';
import type { LostPassage, QuoteStanding } from '@/utils/model/lost-passage';
import { localInstant } from '@/utils/model/time';

interface Found {
  changed: ReadonlyMap<Annotation['id'], Selector>;
  orphans: ReadonlyMap<Annotation['id'], LostPassage>;
}

/** The state of a quote in the text on screen, as of today; undefined when it is unchanged. */
export function standingHere(id: Annotation['id'], { changed, orphans }: Found): QuoteStanding | undefined {
  const day = localInstant().slice(0, 10);
  const now = changed.get(id);
  if (now) return { state: 'changed', day, now };
  // An ambiguous quote still occurs, only in several places, so nothing is missing.
  const lost = orphans.get(id);
  return lost && lost.why !== 'ambiguous' ? { state: 'orphan', day } : undefined;
}
