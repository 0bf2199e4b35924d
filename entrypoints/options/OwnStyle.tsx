import { useMemo } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { useTyped } from '@/components/hooks/use-typed';
import { settingsWords } from '@/utils/i18n/settings';
import { LONGEST_STYLE, staysHere } from '@/utils/text/own-style';
import { styleFault } from '@/utils/text/style-fault';

/** The reader's own CSS for articles; what would fetch something from elsewhere, and what is broken, is said under it. */
export function OwnStyle({ css, onChange }: { css: string; onChange: (css: string) => void }) {
  const words = useWords(settingsWords);
  const field = useTyped(
    css,
    (typed) => {
      onChange(typed);
      return true;
    },
    { atPauses: true },
  );
  // As of the last pause: what is half typed is not yet wrong.
  const fault = useMemo(() => styleFault(css), [css]);
  const said = (): string => {
    if (!staysHere(field.value)) return words.ownStyleFetches;
    if (!fault) return words.ownStyleHint;
    return fault.kind === 'unknown'
      ? words.ownStyleUnknown(fault.line, fault.text)
      : words.ownStyleUnpaired(fault.line, fault.mark);
  };
  return (
    <details class="own-style" open={css !== ''}>
      <summary>{words.ownStyle}</summary>
      <textarea
        class="own-style-field"
        aria-label={words.ownStyle}
        spellcheck={false}
        dir="ltr"
        rows={6}
        maxLength={LONGEST_STYLE}
        placeholder={'p { letter-spacing: 0.02em }\nblockquote { font-style: italic }'}
        {...field}
      />
      <p class={said() === words.ownStyleHint ? 'quiet' : 'own-style-fault'} role="status">
        {said()}
      </p>
    </details>
  );
}
