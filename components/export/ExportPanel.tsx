import { useWords } from '@/components/hooks/use-messages';
import type { ExportFile } from '@/utils/export/export-file';
import type { TemplateProblem } from '@/utils/export/template/engine';
import { exportWords } from '@/utils/i18n/export';
import { type ExportChoice, formatOf, type Preset, withFormat } from './choice';
import { ExportOptions } from './ExportOptions';
import { ExportPreview } from './ExportPreview';
import { FormatList } from './FormatList';
import { PresetBar } from './PresetBar';
import { SaveBar, type SaveBarProps } from './SaveBar';
import { TemplateEditor } from './TemplateEditor';

interface Props {
  choice: ExportChoice;
  onChoice: (choice: ExportChoice) => void;
  presets: Preset[];
  onPresets: (presets: Preset[]) => void;
  /** The reader's template for the chosen format; undefined for the built-in one. */
  template: string | undefined;
  onTemplate: (template: string | undefined) => void;
  preview: { text: string; files?: string[]; separator?: string; templateProblem?: TemplateProblem } | undefined;
  /** The file would be empty. */
  isEmpty: boolean;
  file: ExportFile;
  saving: Pick<SaveBarProps, 'percent' | 'outcome' | 'save' | 'copy' | 'print' | 'cancel'>;
}

/** All options of an export on one screen, and a preview of the file. */
export function ExportPanel({ choice, onChoice, presets, onPresets, template, onTemplate, ...rest }: Props) {
  const words = useWords(exportWords);
  const { preview, isEmpty, file, saving } = rest;
  const format = formatOf(choice);
  const problem = preview?.templateProblem;
  return (
    <>
      <PresetBar choice={choice} presets={presets} onChoice={onChoice} onPresets={onPresets} />
      <div class="export-columns">
        <FormatList chosen={format.id} onChoose={(id) => onChoice(withFormat(choice, id))} />
        <div class="export-result">
          <ExportOptions choice={choice} onChoice={onChoice} />
          {format.template === undefined ? null : (
            <TemplateEditor
              key={format.id}
              shipped={format.template}
              template={template}
              problem={problem}
              onChange={onTemplate}
            />
          )}
          {isEmpty ? <p class="export-empty">{words.empty}</p> : null}
          {preview && !isEmpty && !problem ? <ExportPreview format={format} preview={preview} /> : null}
        </div>
      </div>
      <SaveBar
        {...saving}
        name={file.name}
        isReady={!isEmpty && !problem}
        canCopy={!format.isBook && file.mediaType !== 'application/zip'}
        canPrint={format.id === 'html' && file.mediaType !== 'application/zip'}
      />
    </>
  );
}
