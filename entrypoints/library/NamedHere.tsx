import { useWords } from '@/components/hooks/use-messages';
import { OfferFacts } from '@/components/suggestions/OfferFacts';
import { libraryWords } from '@/utils/i18n/library';
import { personKey, speakerOf } from '@/utils/ledger/person-key';
import type { Annotation } from '@/utils/model/annotation';
import { personLabel } from '@/utils/search/conditions';
import { othersIn } from './facets';
import type { LibraryMemory } from './library-memory';

interface Props {
  annotation: Pick<Annotation, 'official' | 'directive'>;
  memory: Pick<LibraryMemory, 'index' | 'fold'>;
}

/** Whom a passage names or lets speak, in which office, what is directed; with the way to all of the person, and who else it may be. */
export function NamedHere({ annotation: { official, directive }, memory }: Props) {
  const t = useWords(libraryWords);
  if (!official && !directive) return null;
  const named = [...(official ? [official] : []), ...(directive ? [speakerOf(directive)] : [])];
  const persons = [...new Set(named.map(personKey))].filter(Boolean);
  const others = [...new Set(persons.flatMap((key) => othersIn(memory).get(key) ?? []))];
  return (
    <section class="detail-named">
      {official ? <OfferFacts official={official} /> : null}
      {directive ? <OfferFacts directive={directive} /> : null}
      {persons.map((key) => (
        <a key={key} class="detail-person" href={addressOf(key)}>
          {t.otherPassages}
          {persons.length > 1 ? ` (${personLabel(key)})` : null}
        </a>
      ))}
      {others.length > 0 ? (
        <p class="quiet" role="note">
          {t.maybeAlso}{' '}
          {others.map((key) => (
            <a key={key} href={addressOf(key)}>
              {personLabel(key)}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  );
}

/** Where the register shows a person. */
const addressOf = (key: string): string => `/ledger.html#officials=${encodeURIComponent(key)}`;
