// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { setPlainText } from '@/utils/extraction/plain-text';

/** What a plain text file becomes, one `name: words` for each element of its body. */
function set(text: string): string[] {
  const page = document.implementation.createHTMLDocument();
  const block = page.createElement('pre');
  block.textContent = text;
  page.body.append(block);
  setPlainText(page);
  return [...page.body.children].map(({ localName, textContent }) => `${localName}: ${textContent}`);
}

describe('a plain text file', () => {
  test('has its first line as headline, and in Chinese one paragraph per line', () => {
    expect(
      set(
        '市政府召开常务会议\r\n\r\n　　会议强调，要压实主体责任。\r\n　　会议指出，年底前完成整改。\r\n\r\n（本报记者）\r\n',
      ),
    ).toEqual([
      'h1: 市政府召开常务会议',
      'p: 会议强调，要压实主体责任。',
      'p: 会议指出，年底前完成整改。',
      'p: （本报记者）',
    ]);
  });

  test('with lines broken at a fixed width gets whole paragraphs', () => {
    const broken =
      'The council met on Tuesday to discuss the ferries,\nwhich have been late on most days since the storm\nlast month.';
    expect(set(`Ferries are late\n\n\n${broken}\n\n${broken}`)).toEqual([
      'h1: Ferries are late',
      `p: ${broken}`,
      `p: ${broken}`,
    ]);
  });

  test('keeps lists as lines, and code as it is', () => {
    expect(set('Changes\n\n- one thing\n- another thing\n\n    if (a)\n      b();')).toEqual([
      'h1: Changes',
      'p: - one thing',
      'p: - another thing',
      'pre:     if (a)\n      b();',
    ]);
  });

  test.each([
    ['without a line of its own at its beginning', 'User-agent: *\nDisallow: /a\n\nSitemap: x'],
    ['of one block', 'one line\nanother line'],
    ['whose first paragraph is long', `${'a word '.repeat(30)}\n\nmore`],
    ['that is empty', ''],
  ])('%s stays unchanged', (_, text) => {
    expect(set(text)).toEqual([`pre: ${text}`]);
  });
});
