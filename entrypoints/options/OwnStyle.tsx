import { useWords } from '@/components/hooks/use-messages';
import { useTyped } from '@/components/hooks/use-typed';
import { settingsWords } from '@/utils/i18n/settings';
import { LONGEST_STYLE, staysHere } from '@/utils/text/own-style';

/** The reader's own CSS for articles; what would fetch something from elsewhere is said, and not applied. */
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
      <p class="quiet" role="status">
        {staysHere(field.value) ? words.ownStyleHint : words.ownStyleFetches}
      </p>
    </details>
  );
}
