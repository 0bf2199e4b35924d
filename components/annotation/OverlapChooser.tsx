import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { plainNote } from '@/components/markdown/plain-note';
import { walkButtons } from '@/components/selection/arrow-keys';
import { Floating } from '@/components/selection/Floating';
import { annotateWords } from '@/utils/i18n/annotate';
import type { Annotation } from '@/utils/model/annotation';
import type { Codebook } from '@/utils/model/codebook';
import { GivenCodes } from './GivenCodes';
import './OverlapChooser.css';

interface Props {
  annotations: readonly Annotation[];
  /** The passage beside which it is shown. */
  ranges: readonly Range[];
  codes: Codebook;
  onChoose: (id: Annotation['id']) => void;
}

/** A choice between several annotations at one place. */
export function OverlapChooser({ annotations, ranges, codes, onChoose }: Props) {
  const words = useWords(annotateWords);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.querySelector('button')?.focus({ preventScroll: true }), []);

  return (
    <Floating ranges={ranges} label={words.overlapping(annotations.length)} isCard>
      <ul class="overlap-chooser" ref={list} onKeyDown={walkList}>
        {annotations.map(({ id, codes: given, note, target }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              <span class="overlap-codes">
                <GivenCodes given={given} codes={codes} />
              </span>
              <span class="overlap-words" dir="auto">
                {target.selector.quote.exact}
              </span>
              {note ? (
                <span class="overlap-words quiet" dir="auto">
                  {plainNote(note)}
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </Floating>
  );
}

/** Esc closes the chooser, instead of acting on the list. */
function walkList(event: KeyboardEvent): void {
  if (event.key !== 'Escape') walkButtons(event);
}
