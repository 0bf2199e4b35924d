import type { ModelFile } from '@/utils/suggestions/likelihood/model';
import { type Figures, figures, reliability } from './figures';
import type { Example } from './gold';

/** Sources whose errors were looked at, one by one, while rules, signs and lessons were written; of the others only sums. */
const LOOKED_AT = new Set([
  'OliverCWY/News',
  'caijing666666/xinwenlianbo',
  'hkarchivist/hkcnews-article-archive',
  '7373/Enterprise-credit-management-system',
  'JeffKuoCool/ZhiHuiDangJian',
  'Strangerrrrrrr/itraffic',
  'Y1ngD/library',
  'daselab/CEC-Corpus',
  'likgjava/eb',
  'masakhane-io/masakhane-news',
  'scrapinghub/article-extraction-benchmark',
  'slw158/nongchanpinsale',
  'suraj-deshmukh/BBC-Dataset-News-Classification',
  'whisper-xiang/web-based-club-management-system',
  'wmt-conference/wmt21-news-systems',
]);

/** Articles with the scores of their candidates by a model that has not seen them. */
export interface Judged {
  examples: readonly Example[];
  scores: readonly (number | null)[];
}

/** How likely each candidate is, and whether it is suggested. */
function decide(
  { examples, scores }: Judged,
  { calibration, threshold }: Pick<ModelFile, 'calibration' | 'threshold'>,
) {
  const likelihood = (i: number): number | null => {
    const score = scores[i];
    return score === null || score === undefined
      ? null
      : 1 / (1 + Math.exp(-(calibration.slope * score + calibration.offset)));
  };
  const best = new Map<string, number>();
  for (const [i, { document }] of examples.entries())
    best.set(document.id, Math.max(best.get(document.id) ?? 0, likelihood(i) ?? 0));
  const suggested = (i: number) =>
    (likelihood(i) ?? 0) >= threshold.one && (best.get(examples[i]?.document.id ?? '') ?? 0) >= threshold.article;
  return { likelihood, suggested };
}

/**
 * Figures of the rules alone and of the model, each source judged by a model that has not seen it, and of `held`, which no model
 * has seen, as Markdown.
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
