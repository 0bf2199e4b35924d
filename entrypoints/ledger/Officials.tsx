import { useMemo, useState } from 'preact/hooks';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { ledgerWords } from '@/utils/i18n/ledger';
import { type Doubtful, doubtsAbout } from '@/utils/ledger/doubts';
import type { Proposals } from '@/utils/ledger/proposals';
import { extentOf, namelessOfficials, type Person, register } from '@/utils/ledger/register';
import type { LedgerData } from '@/utils/model/ledger';
import type { Official } from '@/utils/model/official';
import { send } from '@/utils/protocol/send';
import { Doubts } from './Doubts';
import { OfficialFields } from './OfficialFields';
import { Passage } from './Passage';
import { PersonPage } from './PersonPage';
import type { DirectiveEdits } from './use-directive-edits';
import type { LiveLedger } from './use-ledger';
import { hashOf } from './use-place';

interface Props {
  data: LedgerData;
  proposals: Proposals;
  /** More may be proposed, so an empty list is not announced yet. */
  isReading: boolean;
  /** Key of the person shown; the list of all when absent. */
  shown: string | undefined;
  act: LiveLedger['act'];
  onToast: (toast: ToastMessage) => void;
  edits: DirectiveEdits;
}

/** All officials in the notebook, each with a page of their own. */
export function Officials({ data, proposals, isReading, shown, act, onToast, edits }: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const [words, setWords] = useState('');
  const persons = useMemo(() => register(data, language, proposals), [data, language, proposals]);
  const doubts = useMemo(() => doubtsAbout(persons), [persons]);
  const person = persons.find(({ key, merged }) => key === shown || merged.includes(shown ?? ''));
  if (person)
    return (
      <PersonPage
        key={person.key}
        {...{ person, persons, act, onToast, edits }}
        doubts={doubts.get(person.key) ?? []}
      />
    );
  const nameless = namelessOfficials(data, proposals);
  const isEmpty = persons.length === 0 && nameless.length === 0;
  if (isEmpty && isReading)
    return (
      <p class="quiet" role="status">
        {t.readingPassages}
      </p>
    );
  if (isEmpty)
    return (
      <section class="ledger-empty">
        <p>{t.empty}</p>
        <p class="quiet">{t.emptyOfficials}</p>
      </section>
    );
  const wanted = words.trim().toLowerCase();
  const found = persons.filter(({ name, of, titles }) =>
    [name, of, ...titles.map(({ title }) => title)].join('\n').toLowerCase().includes(wanted),
  );
  return (
    <>
      <search class="ledger-tools">
        <input
          type="search"
          dir="auto"
          aria-label={t.person.searchOfficials}
          placeholder={t.person.searchOfficials}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </search>
      <ul class="officials">
        {found.map((one) => (
          <OfficialCard key={one.key} person={one} doubts={doubts.get(one.key) ?? []} />
        ))}
      </ul>
      {nameless.length > 0 && wanted === '' ? (
        <details class="person nameless" open={nameless.length <= 5}>
          <summary>
            <h2>
              {t.person.nameless} <span class="quiet">{nameless.length}</span>
            </h2>
          </summary>
          <p class="quiet">{t.person.namelessHint}</p>
          <ul class="person-passages">
            {nameless.map(({ annotation, article }) => (
              <Passage
                key={annotation.id}
                annotation={annotation}
                article={article}
                fields={
                  <OfficialFields
                    official={annotation.official ?? NOBODY}
                    onChange={(official) => act(() => send('ledger.change', { id: annotation.id, official }))}
                  />
                }
              />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

const NOBODY: Official = { name: '', title: '', organisation: '', place: '' };

function OfficialCard({ person, doubts }: { person: Person; doubts: readonly Doubtful[] }) {
  const t = useWords(ledgerWords);
  const { key, name, of, titles } = person;
  const extent = extentOf(person);
  const isOpen = extent.open.articles + extent.open.directives > 0;
  return (
    <li>
      <a href={hashOf({ tab: 'officials', person: key })}>
        <strong>{name}</strong>
        {of ? <span class="quiet"> {of}</span> : null}
      </a>
      <p>{titles.at(-1)?.title}</p>
      <Doubts doubts={doubts} />
      <p class="quiet" title={isOpen ? t.person.extentHint : undefined}>
        {t.person.extent(extent)}
      </p>
    </li>
  );
}
