import { keyParts } from '@/utils/ledger/person-key';
import { foldText, type SearchFold } from './fold-text';
import { codesOf, type LibraryIndex, quoteOf } from './library-index';

/**
 * The index with one more thing told of who is named: a passage of which no person was told, but a code says that it names
 * one (`officialCodes`), names who alone is called as it reads, in whichever script. What is counted, found and grouped by person is then the same.
 */
export function withCalled(index: LibraryIndex, officialCodes: ReadonlySet<string>, fold: SearchFold): LibraryIndex {
  const { values, of } = index.named.official;
  const called = onlyOnesCalled(values, fold);
  const isOfficial = index.codeIds.map((id) => officialCodes.has(id));
  const named = new Map(of);
  for (let row = 0; row < index.count; row++) {
    if (of.has(row) || !codesOf(index, row).some((code) => isOfficial[code])) continue;
    const person = called.get(quoteOf(index, row));
    if (person !== undefined) named.set(row, [person]);
  }
  return { ...index, named: { ...index.named, official: { values, of: named } } };
}

/** The places of persons in `keys`, by their name as quotes are compared; namesakes left out. */
function onlyOnesCalled(keys: readonly string[], fold: SearchFold): Map<string, number> {
  const called = new Map<string, number>();
  const shared = new Set<string>();
  for (const [place, key] of keys.entries()) {
    const name = foldText(keyParts(key).name, fold);
    if (called.has(name)) shared.add(name);
    called.set(name, place);
  }
  for (const name of shared) called.delete(name);
  return called;
}
