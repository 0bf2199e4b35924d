import { useState } from 'preact/hooks';
import { GivenCodes } from '@/components/annotation/GivenCodes';
import { useWords } from '@/components/hooks/use-messages';
import { MarkdownText } from '@/components/markdown/MarkdownText';
import { panelWords } from '@/utils/i18n/panel';
import type { Annotation, Quote, Selector } from '@/utils/model/annotation';
import type { Codebook } from '@/utils/model/codebook';
import type { LostPassage } from '@/utils/model/lost-passage';
import { shownLang } from '@/utils/text/shown-lang';
import './Orphans.css';

interface Props {
  annotations: readonly Annotation[];
  lost: readonly LostPassage[];
  codes: Codebook;
  /** Language of the article: BCP 47. */
  lang: string;
  /**
   * Attaches an annotation where the reader says: at `guess`, or at the selection in the text. Resolves to false when
   * nothing is selected. Absent where nothing can be changed.
   */
  onAttach?: (annotation: Annotation, guess?: Selector) => Promise<boolean>;
}

/**
 * Annotations whose passage is not in the text on screen: the stored quote, why it was not found, and what can be done.
 */
export default function Orphans({ annotations, lost, codes, lang, onAttach }: Props) {
  const t = useWords(panelWords);
  const known = lost.flatMap((passage) => {
    const annotation = annotations.find(({ id }) => id === passage.id);
    return annotation ? [{ annotation, passage }] : [];
  });
  if (known.length === 0) return null;
  return (
    <section class="orphan-list" aria-label={t.lostTitle(known.length)}>
      <h3>{t.lostTitle(known.length)}</h3>
      <p class="quiet">{t.lostHint}</p>
      <ul>
        {known.map(({ annotation, passage }) => (
          <Orphan
            key={annotation.id}
            annotation={annotation}
            passage={passage}
            codes={codes}
            lang={lang}
            {...(onAttach ? { onAttach } : {})}
          />
        ))}
      </ul>
    </section>
  );
}

type OrphanProps = Pick<Props, 'codes' | 'lang' | 'onAttach'> & { annotation: Annotation; passage: LostPassage };

function Orphan({ annotation, passage, codes, lang, onAttach }: OrphanProps) {
  const t = useWords(panelWords);
  const [isLeft, setLeft] = useState(false);
  const [hint, setHint] = useState('');
  const { quote } = annotation.target.selector;
  const guess = isLeft ? undefined : passage.guess;

  const attach = async (wanted?: Selector): Promise<void> => {
    const isAttached = await onAttach?.(annotation, wanted);
    setHint(isAttached === false ? t.selectFirst : '');
  };

  return (
    <li data-orphan={annotation.id}>
      <p class="orphan-why">
        <GivenCodes given={annotation.codes} codes={codes} isSilent />
        <span>{t.why[passage.why]}</span>
      </p>
      <div class={guess ? 'orphan-sides two' : 'orphan-sides'}>
        <InContext label={t.saved} quote={quote} lang={lang} isLabelled={guess !== undefined} />
        {guess ? <InContext label={t.guess} quote={guess.quote} lang={lang} isLabelled /> : null}
      </div>
      {annotation.note ? (
        <div class="orphan-note">
          <MarkdownText text={annotation.note} />
        </div>
      ) : null}
      {onAttach ? (
        <div class="orphan-steps">
          {guess ? (
            <>
              <button type="button" class="button" onClick={() => void attach(guess)}>
                {t.here}
              </button>
              <button type="button" class="button plain" onClick={() => setLeft(true)}>
                {t.keepLost}
              </button>
            </>
          ) : null}
          <button type="button" class="button plain" onClick={() => void attach()}>
            {t.attachSelection}
          </button>
        </div>
      ) : null}
      <p class="orphan-hint" role="status">
        {hint}
      </p>
    </li>
  );
}

/** How much context is shown on each side, in UTF-16 units: enough to recognise the place. */
const CONTEXT = 40;

/** A quote with the text that stood before and after it. */
function InContext({
  label,
  quote,
  lang,
  isLabelled,
}: {
  label: string;
  quote: Quote;
  lang: string;
  isLabelled: boolean;
}) {
  const { prefix, exact, suffix } = quote;
  return (
    <figure>
      {isLabelled ? <figcaption>{label}</figcaption> : null}
      <blockquote dir="auto" lang={shownLang(exact, lang)}>
        <span class="quiet">…{prefix.slice(-CONTEXT)}</span>
        <mark>{exact}</mark>
        <span class="quiet">{suffix.slice(0, CONTEXT)}…</span>
      </blockquote>
    </figure>
  );
}
