import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { useTyped } from '@/components/hooks/use-typed';
import { DAY_INPUT } from '@/components/ui/day-input';
import { articleFieldsWords } from '@/utils/i18n/article-fields';
import { originWords } from '@/utils/i18n/origin';
import { type ArticleMetadata, SITE_KINDS } from '@/utils/model/article';
import type { Correction } from '@/utils/model/correction';
import { ARTICLE_FIELDS, fieldTexts } from './article-fields';
import './ArticleFields.css';

interface Props {
  metadata: ArticleMetadata;
  onCorrect: (correction: Correction) => void;
}

/** The article's fields, each corrected in place and saved when it is left. */
export default function ArticleFields({ metadata, onCorrect }: Props) {
  const names = useWords(originWords);
  const words = useWords(articleFieldsWords);
  const kindId = useId();
  const fields = fieldTexts(metadata);
  const byHand = (field: string) =>
    metadata.provenance[field] === 'by-hand' ? <span class="by-hand">{words.byHand}</span> : null;

  return (
    <div class="article-fields">
      {ARTICLE_FIELDS.map((name) => {
        const { value, correct, provenance } = fields[name];
        return (
          <TextField
            key={name}
            label={names[name]}
            mark={byHand(provenance)}
            value={value}
            isDate={name === 'date'}
            hint={name === 'authors' ? names.authorsHint : undefined}
            onLeave={(typed) => {
              const correction = correct(typed);
              if (Object.keys(correction).length === 0) return false;
              onCorrect(correction);
              return true;
            }}
          />
        );
      })}
      <div>
        <label class="quiet" htmlFor={kindId}>
          {words.kind}
        </label>
        {byHand('kind')}
        <select
          id={kindId}
          value={metadata.kind}
          onChange={(event) => onCorrect({ kind: event.currentTarget.value as ArticleMetadata['kind'] })}
        >
          {SITE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      <p class="quiet">{words.stays}</p>
    </div>
  );
}

interface TextFieldProps {
  label: string;
  mark: ComponentChildren;
  value: string;
  isDate: boolean;
  hint: string | undefined;
  /** False where what was typed is not a valid value. */
  onLeave: (typed: string) => boolean | undefined;
}

function TextField({ label, mark, value, isDate, hint, onLeave }: TextFieldProps) {
  const id = useId();
  const field = { id, title: hint, ...useTyped(value, onLeave, { atPauses: true }) };
  return (
    <div>
      <label class="quiet" htmlFor={id}>
        {label}
      </label>
      {mark}
      {isDate ? <input {...DAY_INPUT} {...field} /> : <input type="text" dir="auto" maxLength={2000} {...field} />}
    </div>
  );
}
