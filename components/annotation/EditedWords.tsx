import { useWords } from '@/components/hooks/use-messages';
import { annotateWords } from '@/utils/i18n/annotate';
import type { Selector } from '@/utils/model/annotation';
import './EditedWords.css';

interface Props {
  was: Selector;
  /** What stands in its place. */
  now: Selector;
  /** Takes what stands there for the quote; absent where nothing can be changed. */
  onAdopt?: (() => void) | undefined;
}

/** Says that the words of a passage were edited since they were marked: as they were, and as they are. */
export function EditedWords({ was, now, onAdopt }: Props) {
  const words = useWords(annotateWords);
  return (
    <section class="edited-words">
      <p>{words.wordsEdited}</p>
      <dl>
        <dt>{words.wordsThen}</dt>
        <dd dir="auto">
          <del>{was.quote.exact}</del>
        </dd>
        <dt>{words.wordsNow}</dt>
        <dd dir="auto">
          <ins>{now.quote.exact}</ins>
        </dd>
      </dl>
      {onAdopt ? (
        <button type="button" class="button" onClick={onAdopt}>
          {words.adoptWords}
        </button>
      ) : null}
    </section>
  );
}
