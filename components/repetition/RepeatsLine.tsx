import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { formatDay } from '@/utils/i18n/dates';
import { type RepetitionWords, repetitionWords } from '@/utils/i18n/repetition';
import type { PassageAsked, Repeat } from '@/utils/model/repetition';
import type { UiLanguage } from '@/utils/model/settings';
import { useRepeats } from './use-repeats';
import { wayAddress } from './way-address';
import './repeats-line.css';

/**
 * One unobtrusive line that says where a passage occurred before and after, with a link to the whole sequence. Nothing
 * where it occurs nowhere else.
 */
export function RepeatsLine({ passage, newTab }: { passage: PassageAsked; newTab?: boolean }) {
  const t = useWords(repetitionWords);
  const answer = useRepeats(passage);
  if (answer === undefined || answer === 'failed') return null;
  const [repeats = []] = answer.repeats;
  if (repeats.length > 0) return <FoundLine {...{ passage, repeats, newTab }} />;
  if (answer.sketched >= answer.texts) return null;
  return <p class="repeats-line quiet">{t.making(answer.sketched, answer.texts)}</p>;
}

interface Props {
  passage: PassageAsked;
  repeats: readonly Repeat[];
  newTab?: boolean | undefined;
}

/** The line for repeats that are known already. */
export function FoundLine({ passage, repeats, newTab }: Props) {
  const t = useWords(repetitionWords);
  const language = useLanguage();
  return (
    <p class="repeats-line">
      <a href={wayAddress(passage)} {...(newTab ? { target: '_blank', rel: 'noreferrer' } : {})} title={t.openWay}>
        {lineOf(repeats, t, language)}
      </a>
    </p>
  );
}

/** First in Xinhua, 12 May (87 %); later in 4 articles. `repeats` in the order of publication, not empty. */
export function lineOf(repeats: readonly Repeat[], t: RepetitionWords, language: UiLanguage): string {
  const of = (when: Repeat['when']): Repeat[] => repeats.filter((one) => one.when === when);
  const stop = ({ article, similarity }: Repeat) => ({
    source: article.source ?? article.site ?? t.noSource,
    day: article.published ? formatDay(article.published.iso, language) : t.noDay,
    percent: percentOf(similarity),
  });
  const [earlier, later, sameDay, undated] = [of('earlier'), of('later'), of('same-day'), of('unknown')];
  const [first] = earlier;
  const [only] = later;
  const parts = [
    first && t.earlier(stop(first), earlier.length - 1),
    sameDay.length > 0 && t.sameDay(sameDay.length),
    only && (later.length === 1 ? t.laterOne(stop(only)) : t.later(later.length)),
    undated.length > 0 && t.undated(undated.length),
  ].filter((part) => typeof part === 'string');
  const line = parts.join(t.join);
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** Anything less than the whole is below 100. */
export const percentOf = (similarity: number): number =>
  similarity === 1 ? 100 : Math.min(99, Math.round(similarity * 100));
