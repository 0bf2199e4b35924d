import type { Passage } from '@/utils/export/text-fragment';
import type { Revision } from '@/utils/model/article';
import { linesOf } from './blocks';
import { readStructure } from './read-structure';

/** What stands beside the words of a text, by the UTF-16 offset of the words that follow it. */
const known = new WeakMap<Revision, { at: number; aid: string }[]>();

function aidsOf(revision: Revision): { at: number; aid: string }[] {
  const aids = known.get(revision) ?? [];
  if (known.has(revision)) return aids;
  known.set(revision, aids);
  // Brackets around an aid (`rp`) are not shown.
  for (const { words } of linesOf(readStructure(revision, '')))
    for (const { raw, at, isAid } of words)
      if (isAid && /[\p{L}\p{N}]/u.test(raw)) aids.push({ at: at[0] ?? 0, aid: `\n${raw.trim()}\n` });
  return aids;
}

/**
 * A passage in its text as browsers search it: with the reading aids (ruby) that a saved text leaves out. Each stands
 * between line ends, so that no search term includes it; it serves as context only. Offsets in UTF-16 units.
 */
export function withReadingAids(revision: Revision, start: number, end: number): Passage {
  const passage = { text: revision.text, start, end };
  if (!/<rt\b/i.test(revision.html)) return passage;
  for (const { at, aid } of aidsOf(revision).toReversed()) {
    passage.text = passage.text.slice(0, at) + aid + passage.text.slice(at);
    if (at <= start) passage.start += aid.length;
    if (at < end) passage.end += aid.length;
  }
  return passage;
}
