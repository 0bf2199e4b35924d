import { expect, test } from 'vitest';
import { type Citing, missingFields, quoteWithCitation, styleOf } from '@/utils/citation/quote-with-citation';
import { article } from '../export/sample-notebook';

const QUOTE = '要强化部门联动，负责人“马上就办”。';
const cite = (change: Partial<Citing>) =>
  quoteWithCitation(QUOTE, article, { citationStyle: 'auto', citationSiteKind: 'auto', ...change }, 'zh-CN');

test('a quote with its entry turns inner double quotation marks into single ones', () => {
  expect(cite({}).text).toBe(
    `“要强化部门联动，负责人‘马上就办’。”\n\n张明. 示例市召开校园安全工作会议[EB/OL]. （2026-05-18）[2026-05-20]. ${article.url}.`,
  );
});

test('an author–date style also has an in-text citation', () => {
  expect(cite({ citationStyle: 'apa' }).text).toContain('” (张明, 2026)\n\n张明. (2026, May 18).');
});

test('the reader’s default kind of source overrides the detected one', () => {
  expect(cite({ citationSiteKind: 'article-newspaper' }).text).toContain('[N/OL]. 示例市人民政府网，2026-05-18. ');
});

test('the kind set for this article overrides both', () => {
  const provenance = { kind: 'by-hand' };
  const said = quoteWithCitation(
    QUOTE,
    { ...article, kind: 'newspaper', provenance },
    { citationStyle: 'gb-2025-numeric', citationSiteKind: 'webpage' },
    'en',
  );
  expect(said.text).toContain('[N/OL]');
});

test('Markdown quotes several paragraphs as one block', () => {
  const citing: Citing = { citationStyle: 'markdown', citationSiteKind: 'auto' };
  expect(quoteWithCitation('一。\n二。', article, citing, 'en').text).toMatch(/^> 一。\n>\n> 二。\n\n——张明/);
});

test('Markdown quotes as a block', () => {
  const { text, html } = cite({ citationStyle: 'markdown' });
  expect(text).toMatch(/^> 要强化部门联动，负责人“马上就办”。\n\n——张明，\[《/);
  expect(html).toMatch(/^<blockquote>要强化/);
});

test('plain text is one sentence', () => {
  expect(cite({ citationStyle: 'plain' }).text).toBe(
    `“要强化部门联动，负责人‘马上就办’。”——张明，《示例市召开校园安全工作会议》，示例市人民政府网，2026-05-18，${article.url}`,
  );
});

test('missing details of the source are reported', () => {
  expect(missingFields(article)).toEqual([]);
  const { published: _, ...undated } = article;
  expect(missingFields({ ...undated, authors: [{ name: ' ' }] })).toEqual(['author', 'date']);
});

test.each([
  ['zh-CN', 'gb-2025-numeric'],
  ['zh-TW', 'apa'],
  ['en', 'apa'],
] as const)('without a choice, screens in %s cite in %s', (language, style) => {
  expect(styleOf({ citationStyle: 'auto' }, language)).toBe(style);
});

test.each([
  ['They met on Monday.', '“They met on Monday” (张明, 2026).'],
  ['they met', '“they met” (张明, 2026)'],
  ['Who met?', '“Who met?” (张明, 2026).'],
  ['It is made in the U.S.', '“It is made in the U.S.” (张明, 2026).'],
  ['And so on...', '“And so on...” (张明, 2026)'],
  ['会议开了。', '“会议开了。” (张明, 2026)'],
])('the sentence “%s” ends behind the reference in parentheses', (quote, written) => {
  const said = quoteWithCitation(quote, article, { citationStyle: 'apa', citationSiteKind: 'auto' }, 'en');
  expect(said.text.split('\n')[0]).toBe(written);
});
