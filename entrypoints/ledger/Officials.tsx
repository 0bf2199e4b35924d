import { useMemo, useState } from 'preact/hooks';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { ledgerWords } from '@/utils/i18n/ledger';
import { register } from '@/utils/ledger/register';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { Directive } from '@/utils/model/directive';
import type { LedgerData } from '@/utils/model/ledger';
import { PersonPage } from './PersonPage';
import type { LiveLedger } from './use-ledger';
import { hashOf } from './use-place';

interface Props {
  data: LedgerData;
  /** Key of the person shown; all when absent. */
  shown: string | undefined;
  act: LiveLedger['act'];
  onToast: (toast: ToastMessage) => void;
  onChange: (row: LedgerRow, change: Partial<Directive>) => void;
}

/** Everybody in office the notebook knows, each a page of their own. */
export function Officials({ data, shown, act, onToast, onChange }: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const [words, setWords] = useState('');
  const persons = useMemo(() => register(data, language), [data, language]);
  const person = persons.find(({ key, merged }) => key === shown || merged.includes(shown ?? ''));
  if (person) return <PersonPage key={person.key} {...{ person, persons, act, onToast, onChange }} />;
  if (persons.length === 0)
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
          aria-label={t.person.searchOfficials}
          placeholder={t.person.searchOfficials}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </search>
      <ul class="officials">
        {found.map(({ key, name, of, titles, articles, directives }) => (
          <li key={key}>
            <a href={hashOf({ tab: 'officials', person: key })}>
              <strong>{name}</strong>
              {of ? <span class="quiet"> {of}</span> : null}
            </a>
            <p>{titles.at(-1)?.title}</p>
            <p class="quiet">{t.person.appearances(articles.length, directives.length)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
