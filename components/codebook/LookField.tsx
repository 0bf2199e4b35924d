import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { codeName } from '@/utils/codebook/code-name';
import { lookAlike } from '@/utils/codebook/colour-vision';
import { codebookWords } from '@/utils/i18n/codebook';
import { COLORS, type Code, type Codebook, type Color, UNDERLINES } from '@/utils/model/codebook';
import { CodeDot } from './CodeDot';
import { CodeSample } from './CodeSample';

interface Props {
  code: Code;
  codes: Codebook;
  onChange: (look: Partial<Pick<Code, 'color' | 'underline'>>) => void;
}

/** A code's colour and underline, with a warning where some readers would mistake it for another code. */
export function LookField({ code, codes, onChange }: Props) {
  const words = useWords(codebookWords);
  const language = useLanguage();
  const twin = codes.find((other) => other.id !== code.id && lookAlike(other, code));
  return (
    <>
      <fieldset class="look-field">
        <legend>{words.color}</legend>
        {(Object.keys(COLORS) as Color[]).map((color) => (
          <label key={color} title={words.colors[color]}>
            <input
              type="radio"
              name={`color-${code.id}`}
              aria-label={words.colors[color]}
              checked={code.color === color}
              onChange={() => onChange({ color })}
            />
            <CodeDot code={{ color }} />
          </label>
        ))}
      </fieldset>
      <fieldset class="look-field">
        <legend>{words.underline}</legend>
        {UNDERLINES.map((underline) => (
          <label key={underline} title={words.underlines[underline]}>
            <input
              type="radio"
              name={`underline-${code.id}`}
              aria-label={words.underlines[underline]}
              checked={code.underline === underline}
              onChange={() => onChange({ underline })}
            />
            <CodeSample code={{ color: code.color, underline }} />
          </label>
        ))}
      </fieldset>
      {twin ? <p class="field-hint wide-field">{words.looksLike(codeName(twin, language))}</p> : null}
    </>
  );
}
