import type { ModelLanguage } from '@/utils/suggestions/likelihood/known-models';
import { suggest } from '@/utils/suggestions/suggest';
import type { Span } from '@/utils/suggestions/suggestion';
import { examplesOf } from './examples';
import { figures } from './figures';
import { type Labelled, type LabelledOfficial, readGold } from './gold';

/** Two spans are the same passage when what they share is half of what they cover together. */
function alike(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.max(a.end, b.end) - Math.min(a.start, b.start);
}

interface Count {
  right: number;
  wrong: number;
  missed: number;
}

const percent = (share: number): string => (Number.isNaN(share) ? '–' : (100 * share).toFixed(1));
const cells = ({ right, wrong, missed }: Count): string =>
  [right / (right + wrong), right / (right + missed), (2 * right) / (2 * right + wrong + missed)]
    .map(percent)
    .join(' / ');

/** Mentions of officials who are given a title: name and title both alike. */
function titled({ text, lang, officials }: Labelled): Count {
  const found = suggest(text, lang, { kinds: ['official'] }).flatMap((one) =>
    one.kind === 'official' && one.title ? [{ name: one.name, title: one.title }] : [],
  );
  const wanted = officials.filter(({ opt, titles }) => !opt && titles.length > 0);
  const same = (label: LabelledOfficial, one: (typeof found)[number]) =>
    alike(label.name, one.name) && label.titles.some((title) => alike(title, one.title));
  const right = wanted.filter((label) => found.some((one) => same(label, one))).length;
  const wrong = found.filter(
    (one) =>
      !wanted.some((label) => same(label, one)) && !officials.some(({ opt, name }) => opt && alike(name, one.name)),
  ).length;
  return { right, wrong, missed: wanted.length - right };
}

/** How the suggestions as they ship do on a folder of labels, as Markdown; `by` groups by source when asked. */
export function score(gold: string, { bySource }: { bySource: boolean }): string {
  const documents = readGold(gold);
  const rows = (['zh', 'en'] as const).flatMap((lang) => {
    const mine = documents.filter((document) => document.lang === lang);
    const sources = bySource ? [...new Set(mine.map(({ source }) => source))].sort() : [];
    return [
      row(lang, 'all', mine),
      row(
        lang,
        'not read by the rules’ writer',
        mine.filter(({ seen }) => !seen),
      ),
      ...sources.map((source) =>
        row(
          lang,
          source,
          mine.filter((document) => document.source === source),
        ),
      ),
    ];
  });
  return [
    '| language | documents | directives: P / R / F | clean | official with title: P / R / F |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function row(lang: ModelLanguage, name: string, documents: readonly Labelled[]): string {
  const examples = documents.flatMap(examplesOf);
  const found = new Map(
    documents.map((document) => [document.id, suggest(document.text, lang, { kinds: ['directive'] })]),
  );
  const hit = (i: number) => {
    const example = examples[i];
    if (!example) return false;
    const { document, sentence } = example;
    return (found.get(document.id) ?? []).some((one) => one.start < sentence.end && one.end > sentence.start);
  };
  const { precision, recall, f, clean, without } = figures(examples, hit, () => true);
  const count = documents
    .map(titled)
    .reduce(
      (sum, one) => ({ right: sum.right + one.right, wrong: sum.wrong + one.wrong, missed: sum.missed + one.missed }),
      { right: 0, wrong: 0, missed: 0 },
    );
  return `| ${lang} | ${name} (${documents.length}) | ${[precision, recall, f].map(percent).join(' / ')} | ${clean} of ${without} | ${cells(count)} |`;
}
