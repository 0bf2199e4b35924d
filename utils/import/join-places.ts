import type { ImportedAnnotation } from './imported-records';

/**
 * Joins notes: each once (compared without regard to normalisation and line ends), empty ones left out. A single note
 * is unchanged.
 */
export const joinNotes = (...notes: string[]): string => {
  const plain = (note: string): string => note.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  const byWords = new Map<string, string>();
  for (const note of notes) if (plain(note) !== '' && !byWords.has(plain(note))) byWords.set(plain(note), note);
  return [...byWords.values()].join('\n\n');
};

/** Joins annotations of the same passage of an article into one, with all their codes and each note once. */
export function joinPlaces(annotations: readonly ImportedAnnotation[]): ImportedAnnotation[] {
  const byPlace = new Map<string, ImportedAnnotation>();
  for (const one of annotations) {
    const { article, quote, place } = one;
    const at = place
      ? `${place.position.start} ${place.position.end} ${place.text.length}`
      : quote.prefix + quote.suffix;
    const key = `${article}\n${at}\n${quote.exact}`;
    const before = byPlace.get(key);
    byPlace.set(key, before ? { ...before, ...joinedPair(before, one) } : one);
  }
  return [...byPlace.values()];
}

function joinedPair(a: ImportedAnnotation, b: ImportedAnnotation): Partial<ImportedAnnotation> {
  const times = (one: string | undefined, other: string | undefined) =>
    [one, other].filter((time) => time !== undefined);
  return {
    codes: [...new Set([...a.codes, ...b.codes])],
    note: joinNotes(a.note, b.note),
    created: times(a.created, b.created).toSorted()[0],
    modified: times(a.modified ?? a.created, b.modified ?? b.created)
      .toSorted()
      .at(-1),
  };
}
