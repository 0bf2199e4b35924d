import { defineFormat } from '@/utils/export/define-format';
import type { ExportFormat, FormatDefinition } from '@/utils/export/format';
import { readSlice } from '@/utils/export/read-notebook';
import { parseTemplate, renderTemplate } from './engine';
import { templateView } from './view';

/** Lines end without spaces, and no more than one blank line follows another. */
const tidy = (text: string) =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

type TemplateDefinition = Omit<FormatDefinition, 'passes' | 'extension' | 'mediaType'> & {
  template: string;
};

/** A Markdown format whose shape is a Liquid template; the reader may put another in its place. */
export const templateFormat = ({ template, ...definition }: TemplateDefinition): ExportFormat =>
  defineFormat({
    ...definition,
    extension: 'md',
    mediaType: 'text/markdown',
    passes: ({ codes, options, articleCount }) => {
      const parsed = parseTemplate(options.template ?? template);
      return [
        {
          over: 'slices',
          each(slice, index) {
            const view = templateView(readSlice(slice), codes, options, { index, count: articleCount });
            return [(index === 0 ? '' : '\n') + tidy(renderTemplate(parsed, view))];
          },
        },
      ];
    },
    template,
  });
