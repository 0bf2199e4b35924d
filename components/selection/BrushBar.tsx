import { CodeDot } from '@/components/codebook/CodeDot';
import { CodePicker } from '@/components/codebook/CodePicker';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { codeName } from '@/utils/codebook/code-name';
import { annotateWords } from '@/utils/i18n/annotate';
import type { Code, Codebook } from '@/utils/model/codebook';
import { walkButtons } from './arrow-keys';
import { Docked } from './Docked';
import './BrushBar.css';

interface Props {
  /** The code that every selection gets; undefined until one is chosen. */
  code: Code | undefined;
  codes: Codebook;
  onChoose: (code: Code) => void;
  onLeave: () => void;
}

/** Shows that the brush is on, and with which code; how to change it, and how to turn it off. */
export function BrushBar({ code, codes, onChoose, onLeave }: Props) {
  const words = useWords(annotateWords);
  const language = useLanguage();
  return (
    <Docked label={words.brush}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the toolbar around it */}
      <div class="passage-actions" onKeyDown={walkButtons}>
        <p class="brush-state" role="status">
          <Icon name="brush" />
          {code ? (
            <>
              <CodeDot code={code} /> {words.brushOn(codeName(code, language))}
            </>
          ) : (
            words.brushChoose
          )}
        </p>
        {code ? null : <CodePicker codes={codes} chosen={[]} onToggle={onChoose} />}
        <span class="key">Esc</span>
        <IconButton icon="close" label={words.brushOff} onClick={onLeave} />
      </div>
    </Docked>
  );
}
