import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { formatDay } from '@/utils/i18n/dates';
import { reviewWords } from '@/utils/i18n/review';
import type { Directive } from '@/utils/model/directive';
import type { Official } from '@/utils/model/official';
import './OfferFacts.css';

/**
 * The contents of a suggestion before it is accepted: the speaker of a directive always, the rest where the text gives
 * it.
 */
export function OfferFacts({ directive, official }: { directive?: Directive; official?: Official }) {
  const t = useWords(reviewWords);
  const language = useLanguage();
  const day = directive?.deadline.date && formatDay(directive.deadline.date, language);
  const rows: [string, string | undefined][] = directive
    ? [
        [t.speaker, directive.speaker || t.speakerUnknown],
        [t.title, directive.title],
        [t.addressee, directive.addressee],
        [t.strength, directive.strength && t.strengths[directive.strength]],
        [t.deadline, [directive.deadline.text, day].filter(Boolean).join(' · ')],
      ]
    : [
        [t.kinds.official, official?.name],
        [t.title, official?.title || t.titleUnknown],
        [t.of, [official?.place, official?.organisation].filter(Boolean).join(' · ')],
      ];
  return (
    <dl class="offer-facts">
      {rows.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
