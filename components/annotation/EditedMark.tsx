import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { formatDay } from '@/utils/i18n/dates';
import { editedWords } from '@/utils/i18n/edited';
import type { Annotation } from '@/utils/model/annotation';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import EditedWords from './EditedWords';
import './EditedMark.css';

interface Props {
  annotation: Annotation;
  /** Undefined where there is nothing to tell. */
  standing: QuoteStanding | undefined;
  /** Both wordings are shown at once. */
  isOpen?: boolean;
}

/** That the words of a quote were edited since, or are gone, and since when; both wordings open under it. */
export function EditedMark({ annotation, standing, isOpen = false }: Props) {
  const t = useWords(editedWords);
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
