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
export default function EditedWords({ was, now, onAdopt }: Props) {
  const words = useWords(annotateWords);
  const { from, wasTo, nowTo } = changedWords(was.quote.exact, now.quote.exact);
  return (
    <section class="edited-words">
      <p>{words.wordsEdited}</p>
      <dl>
        <dt>{words.wordsThen}</dt>
        <dd dir="auto">
          {was.quote.exact.slice(0, from)}
          <del>{was.quote.exact.slice(from, wasTo)}</del>
          {was.quote.exact.slice(wasTo)}
        </dd>
        <dt>{words.wordsNow}</dt>
        <dd dir="auto">
          {now.quote.exact.slice(0, from)}
          <ins>{now.quote.exact.slice(from, nowTo)}</ins>
          {now.quote.exact.slice(nowTo)}
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

/** Do both characters beside this place belong to one word? */
const isInWord = (text: string, at: number): boolean => {
  const pair = text.slice(Math.max(0, at - 1), at + 1);
  // Of Chinese each letter is one; of what is written in two halves both are.
  return /^[\p{L}\p{N}\p{M}]{2}$/u.test(pair)
    ? pair < '\u2e80' && pair.charAt(1) < '\u2e80'
    : /^[\ud800-\udbff]/.test(pair);
};

/** From where two texts differ, and to where in each: whole words, UTF-16 offsets. */
function changedWords(was: string, now: string): { from: number; wasTo: number; nowTo: number } {
  const shorter = Math.min(was.length, now.length);
  let from = 0;
  while (from < shorter && was[from] === now[from]) from++;
  let left = 0;
  while (left < shorter - from && was.at(-1 - left) === now.at(-1 - left)) left++;
  while (from > 0 && (isInWord(was, from) || isInWord(now, from))) from--;
  while (left > 0 && (isInWord(was, was.length - left) || isInWord(now, now.length - left))) left--;
  return { from, wasTo: was.length - left, nowTo: now.length - left };
}
