import type { FormatDefinition, Pass, WriteContext, WriteOptions } from './format';
import type { CodeFilter, NotebookSource } from './source';

/** Called after each record; both numbers count records over all passes. */
export type OnProgress = (done: number, total: number) => void;

interface Streaming {
  filter?: CodeFilter;
  onProgress?: OnProgress | undefined;
}

const itemsOf = (pass: Pass<unknown>, { counts }: NotebookSource): number =>
  pass.over === 'slices' ? counts.articles : counts[pass.over];

/** One file in pieces, from a notebook that need not be in memory. */
export async function* streamNotebook<P>(
  format: FormatDefinition<P>,
  source: NotebookSource,
  options: WriteOptions,
  { filter = 'all', onProgress }: Streaming = {},
): AsyncGenerator<P> {
  const { codes, coders, counts } = source;
  const context: WriteContext = { codes, coders, options, articleCount: counts.articles };
  const passes = format.passes(context);
  const total = passes.reduce((sum, pass) => sum + itemsOf(pass, source), 0);
  let done = 0;
  for (const pass of passes) {
    yield* pass.open?.() ?? [];
    const before = done;
    for await (const written of walk(pass, source, filter)) {
      yield* written;
      onProgress?.(Math.min(++done, total), total);
    }
    done = before + itemsOf(pass, source);
    yield* pass.close?.() ?? [];
  }
  onProgress?.(total, total);
}

async function* walk<P>(pass: Pass<P>, source: NotebookSource, filter: CodeFilter): AsyncGenerator<Iterable<P>> {
  let index = 0;
  if (pass.over === 'slices') for await (const slice of source.slices(filter)) yield pass.each(slice, index++);
  else for await (const record of source.records(pass.over)) yield pass.each(record, index++);
}
