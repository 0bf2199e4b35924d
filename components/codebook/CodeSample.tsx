import { useWords } from '@/components/hooks/use-messages';
import { codebookWords } from '@/utils/i18n/codebook';
import { COLORS, type Code } from '@/utils/model/codebook';
import './CodeSample.css';

/** A word marked in this code's colour and underline. Decorative: the name stands beside it. */
export function CodeSample({ code }: { code: Pick<Code, 'color' | 'underline'> }) {
  const words = useWords(codebookWords);
  const style = { '--code': COLORS[code.color], 'text-decoration-style': code.underline };
  return (
    <span class="code-sample" style={style} aria-hidden="true">
      {words.sample}
    </span>
  );
}
