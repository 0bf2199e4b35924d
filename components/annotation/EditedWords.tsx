import { useMemo } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { type Compared, type Run, runsOf, sidesOf, withMarks } from '@/utils/changes/runs';
import { type Token, tokensOf } from '@/utils/changes/tokens';
import { annotateWords } from '@/utils/i18n/annotate';
import type { Position, Selector } from '@/utils/model/annotation';
import { EditedText } from './EditedText';
import './EditedWords.css';

interface Props {
  was: Selector;
  /** The words that replaced the quote. */
  now: Selector;
  /** Makes the current words the quote; absent when nothing can be changed. */
  onAdopt?: (() => void) | undefined;
}

/** Says that the words of a passage were edited since they were marked, with the words then and now. */
export default function EditedWords({ was, now, onAdopt }: Props) {
  const words = useWords(annotateWords);
  const [then, since] = [was.quote.exact, now.quote.exact];
  const { deleted, inserted } = useMemo(() => sidesOf(editsIn(then, since)), [then, since]);
  return (
    <section class="edited-words">
      <p>{words.wordsEdited}</p>
      <dl>
        <dt>{words.wordsThen}</dt>
        <dd dir="auto">
          <EditedText text={then} place={wholeOf(then)} marked={deleted} as="del" />
        </dd>
        <dt>{words.wordsNow}</dt>
        <dd dir="auto">
          <EditedText text={since} place={wholeOf(since)} marked={inserted} as="ins" />
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

const wholeOf = (text: string): Position => ({ start: 0, end: text.length });
const compared = (text: string): Compared => ({
  text,
  place: wholeOf(text),
  tokens: tokensOf(text, wholeOf(text)),
});

/**
 * The edits between two wordings, word by word. If the words are equal, character by character: a full stop that became
 * a question mark, a full-width 50%.
 */
function editsIn(then: string, since: string): Run[] {
  const [x, y] = [compared(then), compared(since)];
  const runs = runsOf(x.tokens, y.tokens);
  return runs.length > 0 ? withMarks(runs, x, y) : runsOf(signsOf(then), signsOf(since));
}

const signsOf = (text: string): Token[] =>
  Array.from(text.matchAll(/./gsu), ({ 0: key, index: start }) => ({ key, start, end: start + key.length }));
