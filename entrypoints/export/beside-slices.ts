import type { ArticleSlice } from '@/utils/export/format';
import { personKey, speakerOf } from '@/utils/ledger/person-key';
import type { Decision } from '@/utils/model/decision';
import type { SamePerson } from '@/utils/model/official';
import type { Database } from '@/utils/store/database';
import { decisionsOn } from '@/utils/store/decisions';
import { samePersons } from '@/utils/store/same-persons';

type Slices = AsyncIterable<ArticleSlice>;

/** What was decided about the suggestions of these articles. */
export async function* decisionsOf(db: Database, slices: Slices): AsyncGenerator<Decision> {
  for await (const { article } of slices) yield* await decisionsOn(db, article.id);
}

/** Which keys of the register mean one person, of those that these articles name. */
export async function* samePersonsOf(db: Database, slices: Slices): AsyncGenerator<SamePerson> {
  const known = await samePersons(db);
  if (known.length === 0) return;
  const named = new Set<string>();
  for await (const { annotations } of slices)
    for (const { official, directive } of annotations) {
      if (official) named.add(personKey(official));
      if (directive) named.add(personKey(speakerOf(directive)));
    }
  yield* known.filter(({ id }) => named.has(id));
}
