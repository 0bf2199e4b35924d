import type { ArticleSlice, FormatDefinition, Pass, TextFormat, WholeNotebook, WriteOptions } from './format';
import { slicesOf } from './read-notebook';

function* runPass<P>(pass: Pass<P>, notebook: WholeNotebook, slices: () => ArticleSlice[]): Generator<P> {
  yield* pass.open?.() ?? [];
  if (pass.over === 'slices') for (const [index, slice] of slices().entries()) yield* pass.each(slice, index);
  else for (const [index, record] of (notebook[pass.over] ?? []).entries()) yield* pass.each(record, index);
  yield* pass.close?.() ?? [];
}

/** A notebook in memory as a format's passes write it, one after the other. */
export function* runPasses<P>(
  { passes }: FormatDefinition<P>,
  notebook: WholeNotebook,
  options: WriteOptions,
): Generator<P> {
  let known: ArticleSlice[] | undefined;
  const slices = () => {
    known ??= slicesOf(notebook);
    return known;
  };
  const { codes, coders = [], articles } = notebook;
  const context = { codes, coders, options, articleCount: articles.length };
  for (const pass of passes(context)) yield* runPass(pass, notebook, slices);
}

/** A format that can write a notebook in memory; `streamNotebook` writes one that is not. */
export const defineFormat = (definition: FormatDefinition): TextFormat => ({
  ...definition,
  write: (notebook, options) => runPasses(definition, notebook, options),
});
