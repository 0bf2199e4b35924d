import { useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { LedgerTable, type Sorting } from '@/components/ledger/LedgerTable';
import type { ToastMessage } from '@/components/ui/Toast';
import { ledgerWords } from '@/utils/i18n/ledger';
import { keyParts } from '@/utils/ledger/person-key';
import type { Appearance, Person } from '@/utils/ledger/register';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { Directive } from '@/utils/model/directive';
import type { SamePerson } from '@/utils/model/official';
import { send } from '@/utils/protocol/send';
import { MergePerson } from './MergePerson';
import { partedFacts } from './parted-facts';
import type { LiveLedger } from './use-ledger';
import { hashOf } from './use-place';

interface Props {
  person: Person;
  persons: readonly Person[];
  act: LiveLedger['act'];
  onToast: (toast: ToastMessage) => void;
  onChange: (row: LedgerRow, change: Partial<Directive>) => void;
}

/** One official: titles with their days and places, articles, directives. Merged and parted by hand alone, each undoable. */
export function PersonPage({ person, persons, act, onToast, onChange }: Props) {
  const t = useWords(ledgerWords);
  const m = useMessages();
  const [sorting, setSorting] = useState<Sorting>({ by: 'published', descending: true });
  const toldWithUndo = (text: string, undo: () => Promise<unknown>): void =>
    onToast({ text, action: { label: m.undo, run: () => act(undo) } });

  const merge = (into: string): void =>
    act(async () => {
      const before = await send('persons.merge', { id: person.key, person: into });
      location.hash = hashOf({ tab: 'officials', person: into });
      toldWithUndo(t.person.merged, () => restore(before));
    });
  const split = (id: string): void =>
    act(async () => {
      const before = await send('persons.split', { id });
      toldWithUndo(t.person.parted, () => restore(before));
    });
  const part = ({ annotation }: Appearance): void => {
    const { id, directive, official } = annotation;
    const before = { id, ...(directive ? { directive } : {}), ...(official ? { official } : {}) };
    act(() => send('ledger.change', { id, ...partedFacts(annotation, persons) }));
    toldWithUndo(t.person.parted, () => send('ledger.change', before));
  };

  return (
    <article class="person">
      <p>
        <a href={hashOf({ tab: 'officials' })}>← {t.person.back}</a>
      </p>
      <h2>
        {person.name} <span class="quiet">{person.of}</span>
      </h2>
      <section>
        <h3>{t.person.titles}</h3>
        <ul class="person-titles">
          {person.titles.map(({ title, places, days }) => (
            <li key={title}>
              {title}
              <span class="quiet">{[...places, ...days].join(' · ')}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t.person.passages}</h3>
        <ul class="person-passages">
          {person.appearances.map((one) => (
            <li key={`${one.annotation.id}${one.as}`}>
              <a
                href={`/reader.html?article=${one.article.id}#annotation=${one.annotation.id}`}
                lang={one.article.lang}
              >
                {one.annotation.target.selector.quote.exact}
              </a>
              <span class="quiet">
                {[one.article.title, one.article.published?.iso.slice(0, 10)].filter(Boolean).join(' · ')}
              </span>
              {person.appearances.length > 1 ? (
                <button type="button" class="button plain" onClick={() => part(one)}>
                  {t.person.notThem}
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {person.directives.length > 0 ? (
        <section>
          <h3>{t.person.directives}</h3>
          <LedgerTable
            rows={person.directives}
            sorting={sorting}
            group="none"
            onSort={setSorting}
            onChange={onChange}
          />
        </section>
      ) : null}
      {person.merged.length > 0 ? (
        <section>
          <h3>{t.person.mergedFrom}</h3>
          <ul class="person-titles">
            {person.merged.map((key) => (
              <li key={key}>
                {Object.values(keyParts(key)).filter(Boolean).join(' · ')}
                <button type="button" class="button plain" onClick={() => split(key)}>
                  {t.person.split}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <MergePerson person={person} persons={persons} onMerge={merge} />
    </article>
  );
}

const restore = (before: SamePerson[]): Promise<undefined> => send('persons.restore', { before });
