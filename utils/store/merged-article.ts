import { joinedNotes } from '@/utils/model/article-notes';
import { instant, instantAfter } from '@/utils/model/time';
import type { AnyRow } from './renaming';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/**
 * Merges several readings of an article under its address. Corrections by hand win, then the latest change; every note,
 * address and id is kept. It is in the bin only if all of them were. A single reading keeps its times.
 */
export function mergedArticle(readings: readonly AnyRow[], url: string): AnyRow {
  const latestFirst = readings.toSorted((a, b) => (text(a.changed) > text(b.changed) ? -1 : 1));
  const latest = (latestFirst.find(({ deleted }) => !deleted) ?? latestFirst[0]) as AnyRow;
  const own = readings.flatMap((one) => [...list(one.addresses), ...(one.url === url ? [] : [text(one.url)])]);
  const aliases = [...new Set(readings.flatMap((one) => [...list(one.aliases), one.id]))];
  const known = { url, addresses: [...new Set(own)], aliases };
  if (readings.length === 1) return { ...latest, ...known };
  // Fields that only an earlier reading has, including those of a later Pressmark, are kept.
  const { deleted: _, ...said } = Object.assign({}, ...latestFirst.toReversed(), latest) as AnyRow;
  return {
    ...said,
    ...known,
    ...(readings.every((one) => one.deleted) ? { deleted: latest.deleted } : {}),
    ...corrections(latestFirst, latest),
    note: joinedNotes(latestFirst.map((one) => text(one.note))),
    created:
      readings
        .map((one) => text(one.created))
        .filter(Boolean)
        .toSorted()[0] ?? latest.created,
    // Later than any import, so that none undoes this.
    changed: instantAfter(text(latest.changed) || undefined, instant()),
  };
}

/** The corrected fields, each with its last correction. */
function corrections(latestFirst: readonly AnyRow[], latest: AnyRow): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  let provenance = { ...(latest.provenance as Record<string, string> | undefined) };
  for (const row of latestFirst.toReversed()) {
    const byHand = Object.entries((row.provenance ?? {}) as Record<string, string>).filter(
      ([, from]) => from === 'by-hand',
    );
    for (const [field] of byHand) fields[field] = row[field];
    provenance = { ...provenance, ...Object.fromEntries(byHand) };
  }
  return { ...fields, provenance };
}
