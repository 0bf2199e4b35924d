import { expect, test } from 'vitest';
import type { ExportFormat } from '@/utils/export/format';
import { formats } from '@/utils/export/formats';
import type { Annotation } from '@/utils/model/annotation';
import { writeText } from './readers';
import { annotate, article, sampleNotebook } from './sample-notebook';

const MARKDOWN = ['markdown', 'obsidian', 'logseq', 'notion', 'pandoc'];
const named = (...ids: string[]) => formats.filter(({ id }) => ids.includes(id));

const suggested = (rule: string): Annotation['origin'] => ({
  by: 'rule',
  rule,
  version: '2',
  confidence: 0.9,
  corrected: false,
});

const write = (format: ExportFormat, origin: Annotation['origin']): string =>
  writeText(format, {
    ...sampleNotebook,
    articles: [article],
    annotations: [annotate(30, '要强化部门联动', { origin })],
  });

test.each(named(...MARKDOWN, 'html', 'csv', 'web-annotation'))(
  '$id names the rule that suggested an annotation, and none if a person made it',
  (format) => {
    expect(write(format, suggested('zh.order'))).toMatch(/zh\.order\W+2/);
    expect(write(format, { by: 'hand' })).not.toMatch(/规则 |rule::/);
  },
);

test.each(named(...MARKDOWN))('in $id, a rule name from a hostile file is plain text', (format) => {
  // In front matter it is a string of YAML, where nothing acts.
  const text = write(format, suggested('x` <b>\n# heading')).replace(/^---\n[\s\S]*?\n---\n/, '');
  expect(text).not.toMatch(/^# heading|(?<!\\)<b>/m);
});
