import { expect, test } from 'vitest';
import { asShown } from '@/components/export/ExportPreview';

test.each([
  ['a callout has its title', '> [!directive] 李强民 → 各县市区\n> words', '> **李强民 → 各县市区**\n> words'],
  ['one without a title its type', '> [!quote]\n> words', '> **quote**\n> words'],
  ['block ids are not seen', 'words\n\n^q-123abc\n\nmore', 'words\n\n\nmore'],
  ['nor those of Logseq', '- words\n  id:: 0-1\n  codes:: #a', '- words\n  codes:: #a'],
  ['page text in brackets stays', '> \\[!x\\] words\n[!x] y', '> \\[!x\\] words\n[!x] y'],
])('%s', (_, markdown, shown) => {
  expect(asShown(markdown)).toBe(shown);
});
