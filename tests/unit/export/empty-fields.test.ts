import { expect, test } from 'vitest';
import { markdown } from '@/utils/export/formats/markdown';
import { obsidian } from '@/utils/export/formats/obsidian';
import type { Directive } from '@/utils/model/directive';
import type { Notebook } from '@/utils/model/notebook';
import { sampleNotebook } from './sample-notebook';

const OPTIONS = { language: 'zh-CN', version: '0.1.0' } as const;

/** The head of the callout of the sample's directive, with other facts. */
function headWith(facts: Partial<Directive>): string | undefined {
  const annotations = sampleNotebook.annotations.map((one) =>
    one.directive ? { ...one, directive: { ...one.directive, ...facts } } : one,
  );
  const file = [...obsidian.write({ ...sampleNotebook, annotations }, OPTIONS)].join('');
  return /> \[![\w-]+\] (.*)\n> 各县市区/.exec(file)?.[1];
}

test.each<[facts: Partial<Directive>, head: string]>([
  [{ speaker: '李某', title: '市长', addressee: '各县区' }, '李某（市长） → 各县区'],
  [{ speaker: '李某', title: '', addressee: '' }, '李某'],
  [{ speaker: '', title: '市长', addressee: '' }, '市长'],
  [{ speaker: '', title: '', addressee: '各县区' }, '要求 · 地点 → 各县区'],
  [{ speaker: '', title: '', addressee: '' }, '要求 · 地点'],
])('a callout shows the known facts of a directive, without empty brackets or arrows: %o', (facts, head) => {
  expect(headWith(facts)).toBe(head);
});

test('a source equal to the site is named once in a byline', () => {
  const twice: Notebook = {
    ...sampleNotebook,
    articles: sampleNotebook.articles.map((article) => ({ ...article, source: 'The Tide', site: 'The Tide' })),
  };
  const file = [...markdown.write(twice, OPTIONS)].join('');
  expect(file).toContain('The Tide');
  expect(file).not.toContain('The Tide · The Tide');
});
