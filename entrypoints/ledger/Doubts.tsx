import { useWords } from '@/components/hooks/use-messages';
import { ledgerWords } from '@/utils/i18n/ledger';
import type { Doubtful } from '@/utils/ledger/doubts';
import { hashOf } from './use-place';

/** Hints that a person may be two people, or two persons the same, with links to the others. */
export function Doubts({ doubts }: { doubts: readonly Doubtful[] }) {
  const t = useWords(ledgerWords);
  return doubts.map(({ doubt, others, bodies }) => (
    <p key={doubt} class="official-doubt" role="note">
      {t.person.doubts[doubt]}{' '}
      {others.map(({ key, name, of }) => (
        <a key={key} href={hashOf({ tab: 'officials', person: key })}>
          {[name, of].filter(Boolean).join(' · ')}
        </a>
      ))}
      {bodies.join(' / ')}
    </p>
  ));
}
