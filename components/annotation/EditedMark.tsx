import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { annotateWords } from '@/utils/i18n/annotate';
import { formatDay } from '@/utils/i18n/dates';
import type { Annotation } from '@/utils/model/annotation';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import EditedWords from './EditedWords';
import './EditedMark.css';

interface Props {
  annotation: Annotation;
  /** Undefined where the words were not edited. */
  standing: QuoteStanding | undefined;
  /** Both wordings are open. */
  isOpen?: boolean;
}

/** Says that the words of a quote were edited or removed since, and since when; opens both wordings below. */
export function EditedMark({ annotation, standing, isOpen = false }: Props) {
  const t = useWords(annotateWords);
  const language = useLanguage();
  if (!standing || standing.state === 'unchanged') return null;
  const said = t[standing.state](formatDay(standing.day, language));
  const { now } = standing;
  if (!now) return <p class="edited-mark">{said}</p>;
  return (
    <details open={isOpen}>
      <summary class="edited-mark">{said}</summary>
      <EditedWords was={annotation.target.selector} now={now} />
    </details>
  );
}
