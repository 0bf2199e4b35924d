import { joinedNotes } from '@/utils/model/article-notes';
import { instant, instantAfter } from '@/utils/model/time';
import type { AnyRow } from './renaming';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/**
 * Several readings of one article as one, under its address: what was corrected by hand comes first, then what was changed
 * last; every note, every address, every id. It is in the bin only where all of them were. One alone keeps its times.
 */
export function mergedArticle(readings: readonly AnyRow[], url: string): AnyRow {
  const latestFirst = readings.toSorted((a, b) => (text(a.changed) > text(b.changed) ? -1 : 1));
  const latest = (latestFirst.find(({ deleted }) => !deleted) ?? latestFirst[0]) as AnyRow;
  const own = readings.flatMap((one) => [...list(one.addresses), ...(one.url === url ? [] : [text(one.url)])]);
  const aliases = [...new Set(readings.flatMap((one) => [...list(one.aliases), one.id]))];
  const known = { url, addresses: [...new Set(own)], aliases };
  if (readings.length === 1) return { ...latest, ...known };
  // What only an earlier reading says, a later Pressmark's fields among it, is said still.
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
    // It is none of those an import may want to take back.
    changed: instantAfter(text(latest.changed) || undefined, instant()),
  };
}

/** The fields somebody corrected, each as it was corrected last. */
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
