import { CodeDot } from '@/components/codebook/CodeDot';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { Floating } from '@/components/selection/Floating';
import { IconButton } from '@/components/ui/IconButton';
import { codeName } from '@/utils/codebook/code-name';
import { RESERVED_KEYS, reachedBy } from '@/utils/codebook/keys';
import { colonOf } from '@/utils/i18n/comma';
import { reviewWords } from '@/utils/i18n/review';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { Directive } from '@/utils/model/directive';
import type { Official } from '@/utils/model/official';
import { OfferFacts } from './OfferFacts';
import './OfferCard.css';

interface Props {
  ranges: readonly Range[];
  kind: 'directive' | 'official';
  directive?: Directive;
  official?: Official;
  /** Its number among the remaining suggestions, from 1, and how many remain. */
  at: number;
  of: number;
  /** How many there were, including those decided and those that disappeared by themselves. */
  total: number;
  decided: number;
  code: Code;
  codes: Codebook;
  /** How many suggestions are on screen. */
  onScreen: number;
  onAccept: (code?: Code['id']) => void;
  onAcceptOnScreen: () => void;
  onReject: () => void;
  onNext: () => void;
  onResize: (change: 'wider' | 'narrower') => void;
  onClose: () => void;
}

/** One suggestion beside its passage: its contents, and the decisions to choose from. */
export function OfferCard(props: Props) {
  const { ranges, kind, directive, official, at, of, total, decided, code, codes, onScreen } = props;
  const t = useWords(reviewWords);
  const m = useMessages();
  const language = useLanguage();
  const settled = total - of;
  const progress = t.progress(decided, settled - decided, of);
  const others = codes.filter((other) => {
    const key = other.id === code.id ? undefined : reachedBy(codes, other);
    return key !== undefined && !RESERVED_KEYS.has(key);
  });
  return (
    <Floating ranges={ranges} label={t.review} isAtFoot>
      <div class="offer-card">
        <progress value={settled} max={total} aria-label={progress} title={progress} />
        <header>
          <strong>
            <CodeDot code={code} /> {t.kinds[kind]}
          </strong>
          <span class="quiet" role="status">
            {t.place(settled + at, total)}
          </span>
          <IconButton
            class="icon-button small"
            icon="close"
            label={m.close}
            aria-keyshortcuts="Escape"
            onClick={props.onClose}
          />
        </header>
        <OfferFacts {...(directive ? { directive } : {})} {...(official ? { official } : {})} />
        <div class="offer-actions">
          <button type="button" class="button primary" aria-keyshortcuts="Enter" onClick={() => props.onAccept()}>
            {t.accept} <kbd>⏎</kbd>
          </button>
          <button type="button" class="button" aria-keyshortcuts="Backspace" onClick={props.onReject}>
            {t.reject} <kbd>⌫</kbd>
          </button>
          <button type="button" class="button plain" aria-keyshortcuts="Tab" onClick={props.onNext}>
            {t.next} <kbd>⇥</kbd>
          </button>
          <span class="resizes">
            <button
              type="button"
              class="resize"
              aria-label={t.narrower}
              title={t.narrower}
              aria-keyshortcuts="["
              onClick={() => props.onResize('narrower')}
            >
              [
            </button>
            <button
              type="button"
              class="resize"
              aria-label={t.wider}
              title={t.wider}
              aria-keyshortcuts="]"
              onClick={() => props.onResize('wider')}
            >
              ]
            </button>
          </span>
        </div>
        <footer>
          <fieldset class="other-codes">
            <legend class="visually-hidden">{t.otherCode}</legend>
            {others.map((other) => (
              <button
                key={other.id}
                type="button"
                aria-keyshortcuts={other.key}
                title={`${t.otherCode}${colonOf(language)}${codeName(other, language)}`}
                onClick={() => props.onAccept(other.id)}
              >
                <CodeDot code={other} />
                <kbd>{other.key}</kbd> {codeName(other, language)}
              </button>
            ))}
          </fieldset>
          {onScreen > 1 ? (
            <button type="button" class="button plain" aria-keyshortcuts="Shift+Enter" onClick={props.onAcceptOnScreen}>
              {t.acceptOnScreen(onScreen)}
            </button>
          ) : null}
        </footer>
      </div>
    </Floating>
  );
}
