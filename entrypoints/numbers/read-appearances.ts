import { db } from '@/entrypoints/library/db';
import type { Appearance } from '@/utils/analysis/timeline';
import { personKey, speakerOf } from '@/utils/ledger/person-key';
import { Annotation } from '@/utils/model/annotation';
import { foldText, type SearchFold } from '@/utils/search/fold-text';
import type { LibraryIndex } from '@/utils/search/library-index';
import { samePersons } from '@/utils/store/same-persons';
import { wholeRows } from '@/utils/store/whole-rows';

/** What the passages in `rows` call an official, by the key that stands for the person; with the days of their articles. */
export async function readAppearances(
  index: LibraryIndex,
  fold: SearchFold,
  person: string,
  rows: readonly number[],
): Promise<Appearance[]> {
  const dayOf = new Map(rows.map((row) => [index.idOf(row), index.articles[index.articleOf[row] ?? 0]?.day ?? '']));
  const [found, merged] = await Promise.all([db.annotations.bulkGet([...dayOf.keys()]), samePersons(db)]);
  const standsFor = new Map(merged.map(({ id, person: key }) => [id, key]));
  const isPerson = (key: string): boolean => foldText(standsFor.get(key) ?? key, fold) === foldText(person, fold);
  return wholeRows(Annotation, found).flatMap(({ id, official, directive }): Appearance[] => {
    const named = [official, directive ? speakerOf(directive) : undefined].find(
      (one) => one && isPerson(personKey(one)),
    );
    return named ? [{ day: dayOf.get(id) ?? '', title: named.title, place: named.place }] : [];
  });
}
