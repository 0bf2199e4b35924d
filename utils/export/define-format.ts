import type { ArticleSlice, ExportFormat, FormatDefinition, Pass, WholeNotebook, WriteOptions } from './format';
import { slicesOf } from './read-notebook';

function* runPass(pass: Pass, notebook: WholeNotebook, slices: () => ArticleSlice[]) {
  yield* pass.open?.() ?? [];
  if (pass.over === 'slices') for (const [index, slice] of slices().entries()) yield* pass.each(slice, index);
  else for (const [index, record] of (notebook[pass.over] ?? []).entries()) yield* pass.each(record, index);
  yield* pass.close?.() ?? [];
}

/** A format that can write a notebook in memory; `streamNotebook` writes one that is not. */
export const defineFormat = (definition: FormatDefinition): ExportFormat => ({
  ...definition,
  *write(notebook: WholeNotebook, options: WriteOptions) {
    let known: ArticleSlice[] | undefined;
    const slices = () => {
      known ??= slicesOf(notebook);
      return known;
    };
    const context = { codes: notebook.codes, options, articleCount: notebook.articles.length };
    for (const pass of definition.passes(context)) yield* runPass(pass, notebook, slices);
  },
});
