import { useState } from 'preact/hooks';
import { copyText } from '@/components/export/hand-over';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { version } from '@/package.json';
import { ledgerWords } from '@/utils/i18n/ledger';
import type { LedgerData } from '@/utils/model/ledger';

/** How the annotations were made, in sentences that a paper can quote. */
export function MethodsParagraph({ data }: { data: LedgerData }) {
  const t = useWords(ledgerWords);
  const m = useMessages();
  const [said, setSaid] = useState('');
  const rejected = Object.values(data.tallies).reduce((sum, tally) => sum + tally.rejected, 0);
  const text = t.methodsText({
    ...data.origins,
    rejected,
    versions: data.ruleVersions.join(', '),
    program: `Pressmark ${version}`,
  });
  return (
    <details class="ledger-methods">
      <summary>{t.methods}</summary>
      <p class="quiet">{t.methodsHint}</p>
      <blockquote dir="auto">{text}</blockquote>
      <button
        type="button"
        class="button"
        onClick={() =>
          void copyText(text).then(
            () => setSaid(m.copied),
            () => setSaid(m.problems.unexpected),
          )
        }
      >
        {t.copyMethods}
      </button>
      <span class="quiet" role="status">
        {said}
      </span>
    </details>
  );
}
