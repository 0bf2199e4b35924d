import type { ModelFile } from '@/utils/suggestions/likelihood/model';
import { type Figures, figures, reliability } from './figures';
import { type Example, LOOKED_AT } from './gold';
import { decide, type Judged } from './operating-point';

/**
 * Figures of the rules alone and of the model, each source judged by a model that has not seen it, and of `held`, which
 * no model has seen, as Markdown.
 */
export function report(
  lang: string,
  judged: Judged,
  held: Judged,
  decided: Pick<ModelFile, 'calibration' | 'threshold'>,
): string {
  const { examples } = judged;
  const { likelihood, suggested: byModel } = decide(judged, decided);
  const byRules = (i: number) => examples[i]?.strict ?? false;
  const row = (name: string, keep: (example: Example) => boolean) =>
    `| ${name} | ${cells(figures(examples, byRules, keep))} | ${cells(figures(examples, byModel, keep))} |`;
  const heldRow = `| written, never trained on | ${cells(
    figures(
      held.examples,
      (i) => held.examples[i]?.strict ?? false,
      () => true,
    ),
  )} | ${cells(figures(held.examples, decide(held, decided).suggested, () => true))} |`;
  const sources = [
    ...new Set(examples.filter(({ document }) => !document.seen).map(({ document }) => document.source)),
  ].sort();
  return [
    `## ${lang}: ${examples.length} sentences, ${examples.filter(({ proposed }) => proposed).length} proposed, ${examples.filter(({ right }) => right).length} directives, of which ${examples.filter(({ right, proposed }) => right && !proposed).length} are not proposed`,
    '',
    '| documents | rules: P / R / F | clean | model: P / R / F | clean |',
    '| --- | --- | --- | --- | --- |',
    row('read by the rules’ writer', ({ document }) => document.seen),
    row('not read', ({ document }) => !document.seen),
    row('– errors looked at °', ({ document }) => !document.seen && LOOKED_AT.has(document.source)),
    row('– only sums looked at', ({ document }) => !document.seen && !LOOKED_AT.has(document.source)),
    heldRow,
    ...sources.map((source) =>
      row(
        LOOKED_AT.has(source) ? `${source} °` : source,
        ({ document }) => !document.seen && document.source === source,
      ),
    ),
    '',
    '| likelihood | candidates | said | right |',
    '| --- | --- | --- | --- |',
    ...reliability(examples, (i) => (examples[i]?.document.seen ? null : likelihood(i)))
      .filter(({ count }) => count > 0)
      .map(
        ({ from, count, mean, right }) =>
          `| ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)} | ${count} | ${mean.toFixed(2)} | ${right.toFixed(2)} |`,
      ),
    '',
  ].join('\n');
}

const percent = (share: number): string => (Number.isNaN(share) ? '–' : (100 * share).toFixed(1));
const cells = ({ precision, recall, f, clean, without }: Figures): string =>
  `${percent(precision)} / ${percent(recall)} / ${percent(f)} | ${clean} of ${without}`;
