// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readLines } from '@/utils/extraction/lines';
import { readLabels } from '@/utils/extraction/metadata/labels';

function labelsIn(html: string): string[] {
  document.body.innerHTML = html;
  const lines = readLines(document.body);
  return readLabels(lines, 0, lines.length).map(({ field, value }) => `${field} ${value}`);
}

test.each([
  { html: '<p>来源：示例日报 作者：张明</p>', found: ['source 示例日报', 'author 张明'] },
  { html: '<p>2026-05-18 09:00　来源:<a>示例网</a>　责任编辑：李四</p>', found: ['source 示例网', 'editor 李四'] },
  { html: '<p><span>来源：</span></p><p>示例日报</p>', found: ['source 示例日报'] },
  { html: '<p>发布时间：2026-05-18 浏览次数：12</p>', found: ['published 2026-05-18', 'other 12'] },
  { html: '<p>（本文来源：示例日报 作者：研究员张明）</p>', found: ['source 示例日报', 'author 研究员张明'] },
  { html: '<p>来源：示例日报2026-05-18 08:49</p>', found: ['source 示例日报'] },
  { html: '<p>文/张明</p>', found: ['author 张明'] },
])('$html says $found', ({ html, found }) => {
  expect(labelsIn(html)).toEqual(found);
});

test('a colon in a sentence does not make a label', () => {
  expect(labelsIn('<p>会议强调了三点：一是安全，二是稳定，三是发展。</p>')).toEqual([]);
});
