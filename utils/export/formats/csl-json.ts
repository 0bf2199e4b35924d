import { createCiter } from '@/utils/export/cited-articles';
import { defineFormat } from '@/utils/export/define-format';

/** The articles as CSL-JSON, for Pandoc, Zotero and citation processors; no quotes, no notes. */
export const cslJson = defineFormat({
  id: 'csl-json',
  extension: 'json',
  program: 'csl',
  mediaType: 'application/vnd.citationstyles.csl+json',
  passes: ({ options }) => {
    const cite = createCiter(options);
    return [
      {
        over: 'slices',
        open: () => ['['],
        each: ({ article }, index) => [`${index === 0 ? '\n' : ',\n'}${JSON.stringify(cite(article))}`],
        close: () => ['\n]\n'],
      },
    ];
  },
});
