import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { useTyped } from '@/components/hooks/use-typed';
import { settingsWords } from '@/utils/i18n/settings';
import { LONGEST_STYLE, staysHere } from '@/utils/text/own-style';
import { styleFault } from '@/utils/text/style-fault';

interface Props {
  css: string;
  /** An article to which the style is applied. */
  sample: RefObject<HTMLElement | null>;
  onChange: (css: string) => void;
}

/**
 * The reader's own CSS for articles. Faults are reported below it: it would fetch something from elsewhere, is invalid,
 * or hides the text.
 */
export function OwnStyle({ css, sample, onChange }: Props) {
  const words = useWords(settingsWords);
  const field = useTyped(
    css,
    (typed) => {
      onChange(typed);
      return true;
    },
    { atPauses: true },
  );
  // Checked at pauses only: CSS that is half typed is not wrong yet.
  const fault = useMemo(() => styleFault(css), [css]);
  const [isHidden, setHidden] = useState(false);
  // The style is applied before this effect runs: use-own-style.ts.
  useEffect(() => setHidden(css !== '' && !isReadable(sample.current)), [css, sample]);
  const said = (): string => {
    if (!staysHere(field.value)) return words.ownStyleFetches;
    if (fault?.kind !== 'unpaired' && isHidden) return words.ownStyleHides;
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

/** Text smaller than this, in CSS px, counts as unreadable. */
const SMALLEST = 4;

/** Whether any paragraph is readable in this style; true when nothing is rendered to judge by. */
function isReadable(sample: HTMLElement | null): boolean {
  if (!sample || sample.getBoundingClientRect().width === 0) return true;
  return [...sample.querySelectorAll('p')].some(isSeen);
}

function isSeen(element: Element): boolean {
  const { color, fontSize } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const isTransparent = /^rgba\(.*, 0\)$|^transparent$|\/ 0\)$/.test(color);
  return (
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !isTransparent &&
    Number.parseFloat(fontSize) >= SMALLEST &&
    Math.min(width, height) >= SMALLEST
  );
}
