import type { Codebook } from '@/utils/model/codebook';
import { codeFamilies } from './code-families';
import { foldText, type SearchFold } from './fold-text';
import { codesOf, type LibraryIndex } from './library-index';
import type { Term } from './match';

/** For each text of a term that names a code, the rows that have that code, or one under it, as 1. */
export type CodeHits = ReadonlyMap<string, Uint8Array>;

/**
 * The rows that are found by the name of their code, in either language: by a word that is the name, or by words that
 * are it together (key passage). Words in quotation marks are words of the text alone.
 */
export function codeHits(index: LibraryIndex, terms: readonly Term[], codes: Codebook, fold: SearchFold): CodeHits {
  const words = terms.filter(({ isPhrase }) => !isPhrase);
  const whole = words
    .filter(({ isExcluded }) => !isExcluded)
    .map(({ text }) => text)
    .join(' ');
  const rowsCalled = new Map<string, Uint8Array | undefined>();
  const called = (name: string): Uint8Array | undefined => {
    if (!rowsCalled.has(name))
      rowsCalled.set(
        name,
        rowsWith(index, codes, (one) => foldText(one, fold) === name),
      );
    return rowsCalled.get(name);
  };
  const hits = new Map<string, Uint8Array>();
  for (const { text, isExcluded } of words) {
    const rows = called(text) ?? (isExcluded ? undefined : called(whole));
    if (rows) hits.set(text, rows);
  }
  return hits;
}

/** Undefined where no code is called so. */
function rowsWith(index: LibraryIndex, codes: Codebook, isName: (name: string) => boolean): Uint8Array | undefined {
  const ids = new Set(codes.flatMap(({ id, names }) => (isName(names.zh) || isName(names.en) ? id : [])));
  if (ids.size === 0) return undefined;
  const families = codeFamilies(index.codeIds, codes);
  const counts = families.above.map((above) => above.some((one) => ids.has(families.ids[one] ?? '')));
  const rows = new Uint8Array(index.count);
  for (let row = 0; row < index.count; row++) if (codesOf(index, row).some((code) => counts[code])) rows[row] = 1;
  return rows;
}
