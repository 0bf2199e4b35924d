import { codeName } from '@/utils/codebook/code-name';
import { codeTree } from '@/utils/codebook/tree';
import { codePath } from '@/utils/export/read-notebook';
import { COLORS, type Code } from '@/utils/model/codebook';
import type { TableMaker } from './table';

/**
 * The codebook in the order of its tree, as on screen: one row per code, its parents before it in its path, with how
 * many of the annotations exported have it.
 */
export const codeTable: TableMaker = ({ codes, options: { language } }) => {
  const uses = new Map<string, number>();
  const row = (code: Code): string[] => [
    codePath(code, codes, language),
    codeName(code, language),
    code.names.en,
    code.names.zh,
    code.definition,
    code.example,
    COLORS[code.color],
    String(uses.get(code.id) ?? 0),
    code.id,
  ];
  return {
    columns: ['path', 'name', 'name_en', 'name_zh', 'description', 'example', 'color', 'uses', 'id'],
    passes: [
      {
        over: 'slices',
        each({ annotations }) {
          for (const { codes: given, deleted } of annotations)
            if (!deleted) for (const id of given) uses.set(id, (uses.get(id) ?? 0) + 1);
          return [];
        },
        close: () => codeTree(codes).map(({ code }) => row(code)),
      },
    ],
  };
};
