import { defineFormat } from '@/utils/export/define-format';
import type { ExportFormat, FormatDefinition } from '@/utils/export/format';
import type { DialectName } from '@/utils/export/markdown/dialect';
import { readSlice } from '@/utils/export/read-notebook';
import { parseTemplate, renderTemplate } from './engine';
import { codeNames, templateView } from './view';

/** Lines end without spaces, and no more than one blank line follows another. */
const tidy = (text: string) =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

type TemplateDefinition = Omit<FormatDefinition, 'passes' | 'extension' | 'mediaType'> & {
  template: string;
  /** The dialect for which page text is escaped. */
  dialect: DialectName;
};

/** A Markdown format whose shape is a Liquid template; the reader may put another in its place. */
export const templateFormat = ({ template, dialect, ...definition }: TemplateDefinition): ExportFormat =>
  defineFormat({
    ...definition,
    extension: 'md',
    mediaType: 'text/markdown',
    passes: ({ codes, options, articleCount }) => {
      const names = codeNames(codes, options);
      const parsed = parseTemplate(options.template ?? template, dialect);
      return [
        {
          over: 'slices',
          each(slice, index) {
            const view = templateView(readSlice(slice), names, options, { index, count: articleCount });
            return [(index === 0 ? '' : '\n') + tidy(renderTemplate(parsed, view, dialect))];
          },
        },
      ];
    },
    template,
  });
